#include "option_groups.h"

#include <string>

namespace fahras::indexer_cli {
namespace {

namespace po = boost::program_options;

auto text(std::string& target, const char* name) {
  return po::value<std::string>(&target)->value_name(name);
}

void index_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("index", text(arguments.index, "DIR")->required(), "the index's folder");
}

void reading_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("input", text(arguments.input, "FORMAT")->default_value("auto"),
                        "how to read the files: auto, text, html, json, jsonl or feed")(
      "map", text(arguments.map, "FIELDS"),
      "which fields of JSON to read: title=headline,text=body,date=published,id=…")(
      "no-title", po::bool_switch(&arguments.no_title), "articles have no title")(
      "encoding", text(arguments.encoding, "NAME"),
      "the files' encoding, such as windows-1256; without it, it is detected")(
      "boilerplate", po::value(&arguments.boilerplate)->value_name("FILE"),
      "a file of further lines to leave out of texts; may be repeated");
}

void resource_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("threads", po::value(&arguments.threads)->value_name("N")->default_value(0),
                        "number of threads; 0: as many as the machine has cores")(
      "memory", po::value(&arguments.memory)->value_name("MB")->default_value(1024),
      "memory to use, approximately");
}

void shard_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("shards", po::value(&arguments.shards)->value_name("N")->default_value(1),
                        "split the index into N shards, which are searched as one");
}

void analyzer_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("analyzer", text(arguments.analyzer, "NAME")->default_value("fahras"),
                        "fahras, light10, snowball or none");
}

void own_analyzer_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("analyzer",
                        text(arguments.analyzer, "NAME")->default_value("", "the index's"),
                        "fahras, light10, snowball or none, for a new index");
}

void watch_options(po::options_description& options, Arguments& arguments) {
  options.add_options()(
      "watch", po::bool_switch(&arguments.watch),
      "then add files that are written, moved or linked into the folders, until stopped")(
      "interval", po::value(&arguments.interval)->value_name("SECONDS")->default_value(2),
      "with --watch: minimum time between two commits");
}

void synonym_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("synonyms", text(arguments.synonyms, "FILE"),
                        "a file of rules 'a = b' and 'a => b', one on each line, for all searches");
}

void settings_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("settings", text(arguments.settings, "FILE"),
                        "a file of JSON that says how the members of documents are used");
}

void set_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("set", text(arguments.set, "FILE"),
                        "a file of JSON with the settings to change; null sets one to its default");
}

void talk_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("quiet", po::bool_switch(&arguments.quiet), "print problems only")(
      "verbose", po::bool_switch(&arguments.verbose),
      "also print what was left out and why (files, lines, repeated paragraphs, dates),\nand the "
      "time of each stage");
}

void report_format(po::options_description& options, Arguments& arguments) {
  options.add_options()("format", text(arguments.format, "FORMAT")->default_value("text"),
                        "text or json");
}

void token_format(po::options_description& options, Arguments& arguments) {
  options.add_options()("format", text(arguments.format, "FORMAT")->default_value("text"),
                        "text, json or tsv");
}

}  // namespace

const std::vector<CommandEntry>& command_table() {
  static const std::vector<CommandEntry> table = {
      {Command::build,
       "build",
       "SOURCE…",
       "build an index from files",
       "Builds a new index from files, folders (with all folders inside) and standard\n"
       "input (-). Reads plain text, HTML, JSON, JSON Lines, RSS and Atom, also inside\n"
       ".gz .zst .zip .tar. An existing index in DIR stays in use until the new one is\n"
       "complete.",
       {index_options, reading_options, analyzer_options, synonym_options, shard_options,
        settings_options, resource_options, report_format, talk_options}},
      {Command::add,
       "add",
       "SOURCE…",
       "add new and changed articles to an index",
       "Adds the articles of SOURCE to the index. An article whose id is in the index\n"
       "replaces the one there, unless they are equal. The options for reading must be\n"
       "those with which the index was built. If there is no index in DIR, one is\n"
       "created. Files are read newest first, so that of several versions of an article\n"
       "the newest is taken.",
       {index_options, watch_options, reading_options, own_analyzer_options, synonym_options,
        settings_options, resource_options, report_format, talk_options}},
      {Command::remove,
       "remove",
       "ID…",
       "remove articles from an index",
       "Removes the articles with these ids. If an ID is -, ids are read from standard\n"
       "input, one on each line.",
       {index_options, resource_options, report_format, talk_options}},
      {Command::optimize,
       "optimize",
       "",
       "merge an index into one segment",
       "Merges all segments of the index into one, without removed articles. Searches\n"
       "are then a little faster, and the index is smaller.",
       {index_options, resource_options, report_format, talk_options}},
      {Command::settings,
       "settings",
       "",
       "print or change the settings of an index",
       "Prints the settings of the index as JSON. With --set, changes those that FILE names\n"
       "first: all articles are indexed again from the index itself, and searches see the\n"
       "old index until the new one is complete.",
       {index_options, set_options, resource_options}},
      {Command::upgrade,
       "upgrade",
       "",
       "bring an index of an older format up to date",
       "Indexes all articles again from the text that the index stores. Does nothing to an\n"
       "index of the current format. Searches see the old index until the new one is\n"
       "complete.",
       {index_options, resource_options, report_format, talk_options}},
      {Command::lock,
       "lock",
       "-- COMMAND…",
       "run a command while no other program writes to an index",
       "Runs COMMAND, a program and its arguments, and holds the lock of the index:\n"
       "other writers are refused until it has ended. The exit code is that of COMMAND.",
       {index_options}},
      {Command::check,
       "check",
       "",
       "check an index for damage",
       "Compares every file of the index with its checksum, then checks Xapian's\n"
       "structures and the contents. Prints each error on a line and exits with 3 if\n"
       "there are any.",
       {index_options}},
      {Command::info,
       "info",
       "",
       "print figures of an index",
       "Prints figures of the index: its articles, sizes, dates and segments.",
       {index_options, report_format}},
      {Command::analyze,
       "analyze",
       "[TEXT…]",
       "show the tokens of a text",
       "Prints the tokens of TEXT or, without TEXT, of each line of standard input:\n"
       "their source, their three forms, and where they begin and end, in bytes.\n"
       "Columns of tsv: source, surface, base, stem, begin, end.",
       {analyzer_options, token_format}},
  };
  return table;
}

}  // namespace fahras::indexer_cli
