// Reads sources into an index, for the commands build and add.
#pragma once

#include <articles/duplicates.h>
#include <builder/builder.h>
#include <indexer_cli/arguments.h>
#include <indexer_cli/build_report.h>
#include <indexer_cli/run.h>
#include <readers/reader.h>

namespace fahras::indexer_cli {

// Returns the memory for articles::DuplicateFinder, in bytes.
std::size_t duplicates_memory(const builder::Options& options);

// Adds the articles of the command's sources to `writer` and publishes. Throws Error(input) if
// there were problems and no article could be read.
BuildOutcome index_sources(const Arguments& arguments, const readers::Options& reading,
                           articles::DuplicateFinder& duplicates, builder::Writer& writer);

// Prints the outcome: as JSON, or as `summary` and, with --verbose, the stages.
Outcome report(const BuildOutcome& outcome, const std::string& summary, const Arguments& arguments);

}  // namespace fahras::indexer_cli
