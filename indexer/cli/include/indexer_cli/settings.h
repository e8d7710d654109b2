// Turns the options of the command line into those of the other modules. All functions throw
// Error(usage) for invalid values.
#pragma once

#include <articles/article_maker.h>
#include <builder/builder.h>
#include <indexer_cli/arguments.h>
#include <readers/reader.h>
#include <schema/settings.h>

namespace fahras::indexer_cli {

enum class OutputFormat { text, json, tsv };

// Checks all options, before work begins.
void check_settings(const Arguments& arguments);
readers::Options reader_options(const Arguments& arguments);
// The same for an index that has these settings.
readers::Options reader_options(const Arguments& arguments, const schema::Settings& settings);
// Reads the files that --boilerplate names.
articles::Options article_options(const Arguments& arguments);
builder::Options builder_options(const Arguments& arguments);
unsigned shard_count(const Arguments& arguments);
// The minimum number of seconds between two commits of --watch.
int watch_interval(const Arguments& arguments);
OutputFormat output_format(const Arguments& arguments);

}  // namespace fahras::indexer_cli
