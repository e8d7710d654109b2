// What the options mean to the modules that do the work. All throw Error(usage) for values that
// make no sense.
#pragma once

#include <articles/article_maker.h>
#include <builder/builder.h>
#include <indexer_cli/arguments.h>
#include <readers/reader.h>

namespace fahras::indexer_cli {

enum class OutputFormat { text, json, tsv };

// Throws for any option that makes no sense, before work begins.
void check_settings(const Arguments& arguments);
readers::Options reader_options(const Arguments& arguments);
// Reads the files that --boilerplate names.
articles::Options article_options(const Arguments& arguments);
builder::Options builder_options(const Arguments& arguments);
unsigned shard_count(const Arguments& arguments);
// Seconds between the commits of --watch, at least.
int watch_interval(const Arguments& arguments);
OutputFormat output_format(const Arguments& arguments);

}  // namespace fahras::indexer_cli
