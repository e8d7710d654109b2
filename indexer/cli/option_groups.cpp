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
      "the files' encoding, such as windows-1256; found out when not given")(
      "boilerplate", po::value(&arguments.boilerplate)->value_name("FILE"),
      "leave out these lines too, one a line in FILE; may be repeated");
}

void resource_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("threads", po::value(&arguments.threads)->value_name("N")->default_value(0),
                        "threads that index; 0: as many as the machine has cores")(
      "memory", po::value(&arguments.memory)->value_name("MB")->default_value(1024),
      "memory to use, about");
}

void shard_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("shards", po::value(&arguments.shards)->value_name("N")->default_value(1),
                        "split the index by article into N that are searched as one");
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
      "then follow the folders: add what is written, moved or linked there, until ended")(
      "interval", po::value(&arguments.interval)->value_name("SECONDS")->default_value(2),
      "with --watch: commit at most so often");
}

void synonym_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("synonyms", text(arguments.synonyms, "FILE"),
                        "rules 'a = b' and 'a => b', one a line, for all who search the index");
}

void talk_options(po::options_description& options, Arguments& arguments) {
  options.add_options()("quiet", po::bool_switch(&arguments.quiet), "print problems only")(
      "verbose", po::bool_switch(&arguments.verbose),
      "also print what was left out, and why: files, lines, repeated paragraphs, dates;\nand how "
      "long each stage took");
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
       "make an index of files",
       "Makes a new index of files, of folders with all that is in them, and of standard input "
       "(-).\n"
       "Reads plain text, HTML, JSON, JSON Lines, RSS and Atom, also inside .gz .zst .zip .tar.\n"
       "An index that stands in DIR stays in use until the new one is complete.",
       {index_options, reading_options, analyzer_options, synonym_options, shard_options,
        resource_options, report_format, talk_options}},
      {Command::add,
       "add",
       "SOURCE…",
       "add new and changed articles to an index",
       "Adds the articles of SOURCE to the index. One with the id of an article that stands there\n"
       "takes its place; one that is the same already is left alone. Options for reading must be\n"
       "those that the index was built with. Without an index in DIR it makes one. Files are read\n"
       "newest first: of several versions of an article the newest is taken.",
       {index_options, watch_options, reading_options, own_analyzer_options, synonym_options,
        resource_options, report_format, talk_options}},
      {Command::remove,
       "remove",
       "ID…",
       "remove articles from an index",
       "Removes the articles with these ids; - reads ids from standard input, one a line.",
       {index_options, resource_options, report_format, talk_options}},
      {Command::optimize,
       "optimize",
       "",
       "merge an index into one segment",
       "Makes one segment of all segments of the index and leaves out what was removed. It is\n"
       "searched a little faster then, and takes less room.",
       {index_options, resource_options, report_format, talk_options}},
      {Command::lock,
       "lock",
       "-- COMMAND…",
       "run a command while nobody else writes to an index",
       "Runs COMMAND, a program and its words, as the index's one writer: others are refused until "
       "it\nhas ended. Its exit code is that of the program.",
       {index_options}},
      {Command::check,
       "check",
       "",
       "look for damage in an index",
       "Compares every file of the index with its checksum, then checks Xapian's structures.\n"
       "Prints what is wrong, one line each, and exits with 3 if anything is.",
       {index_options}},
      {Command::info,
       "info",
       "",
       "what an index holds",
       "Prints what the index holds, in figures.",
       {index_options, report_format}},
      {Command::analyze,
       "analyze",
       "[TEXT…]",
       "show the tokens of a text",
       "Prints the tokens of TEXT, else of each line of standard input: where they stand (bytes)\n"
       "and their three forms. Columns of tsv: source, surface, base, stem, begin, end.",
       {analyzer_options, token_format}},
  };
  return table;
}

}  // namespace fahras::indexer_cli
