// From sources to a writer: what build and add have in common.
#pragma once

#include <articles/duplicates.h>
#include <builder/builder.h>
#include <indexer_cli/arguments.h>
#include <indexer_cli/build_report.h>
#include <indexer_cli/run.h>
#include <readers/reader.h>

namespace fahras::indexer_cli {

// For what near-duplicates are recognised by.
std::size_t duplicates_memory(const builder::Options& options);

// Reads the command's sources into `writer` and publishes. Throws Error(input) if nothing could be
// read.
BuildOutcome index_sources(const Arguments& arguments, const readers::Options& reading,
                           articles::DuplicateFinder& duplicates, builder::Writer& writer);

// Prints what was done: as JSON, or `summary` and, for --verbose, the stages.
Outcome report(const BuildOutcome& outcome, const std::string& summary, const Arguments& arguments);

}  // namespace fahras::indexer_cli
