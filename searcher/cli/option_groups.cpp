#include "option_groups.h"

#include <schema/fields.h>

namespace fahras::cli {
namespace {

namespace po = boost::program_options;

po::value_semantic* text() { return po::value<std::string>()->value_name("TEXT"); }
po::value_semantic* texts(const char* name) {
  return po::value<std::vector<std::string>>()->composing()->value_name(name);
}
po::value_semantic* text(const char* name) { return po::value<std::string>()->value_name(name); }
po::value_semantic* text(const char* name, const char* standard) {
  return po::value<std::string>()->default_value(standard)->value_name(name);
}

po::options_description what_to_search() {
  po::options_description group("Index and query");
  group.add_options()                                                                       //
      ("index", texts("DIR"), "index to search; repeat for several (or set FAHRAS_INDEX)")  //
      ("partial", text("MODE", "refuse"),
       "if a served shard is down: refuse or allow partial results")  //
      ("shard-timeout", text("MS", "5000"),
       "a served shard silent for MS milliseconds counts as down")           //
      ("queries", text("FILE"), "answer each line 'qid<TAB>query' of FILE")  //
      ("like", text("ID"),
       "articles similar to article ID; with QUERY, only those that match it")  //
      ("suggest", text(), "words of the index that begin with the last word of TEXT");
  return group;
}

std::string fields_help(const char* what, const std::vector<schema::Field>& fields) {
  std::string names;
  for (const schema::Field field : fields)
    names.append(names.empty() ? "" : ",").append(field->name);
  return what + names;
}

po::options_description which_results() {
  const std::string words_of = fields_help(
      "search for words in searchable attributes and in: ",
      schema::fields_where([](schema::Field field) { return field->word_prefix != nullptr; }));
  const std::string values_of =
      fields_help("count values of filterable attributes and of: ",
                  schema::fields_where([](schema::Field field) { return field->can.facet; }));
  po::options_description group("Results");
  group.add_options()                                                          //
      ("unit", text("UNIT", "article"), "what to find: article or paragraph")  //
      ("limit", text("N", "10"), "number of results, at most")                 //
      ("offset", text("N", "0"), "number of results to skip")                  //
      ("sort", text("ORDER", "relevance"),
       "relevance, date (oldest first), -date (newest first), or a list of sortable\n"
       "attributes: price:asc,views:desc,_geoPoint(24.7,46.7):asc")     //
      ("from", text("DATE"), "first day: 2025-09-01, 2025-09 or 2025")  //
      ("to", text("DATE"), "last day, in the same forms")               //
      (schema::Field::source->name.data(), texts("NAME"),
       "only this source; repeat for several")                                              //
      (section_field->name.data(), texts("NAME"), "only this section; repeat for several")  //
      ("filter", text("FILTER"),
       "only what matches FILTER, such as 'price < 20 AND tags = news' (docs/fields.md)")       //
      ("search-in", text("FIELDS"), words_of.c_str())                                           //
      ("facets", text("FIELDS"), values_of.c_str())                                             //
      ("duplicates", text("MODE", "collapse"), "near-duplicates: collapse or show")             //
      ("synonyms", text("FILE"), "rules 'a = b' and 'a => b', added to those of the index")     //
      ("no-synonyms", "do not use synonyms")                                                    //
      ("prefix-last", "the last word of QUERY also matches words that begin with it")           //
      ("typos", text("MODE", "on"), "words that no article has match similar ones: on or off")  //
      ("timeout", text("MS", "0"),
       "end the search after MS milliseconds with what it has found; 0: no limit")  //
      ("weights", texts("LIST"), "for experiments: NAME=VALUE,… instead of the weights below");
  return group;
}

po::options_description how_printed() {
  po::options_description group("Output");
  group.add_options()                                                  //
      ("format", text("FORMAT", "text"), "text, json, jsonl or trec")  //
      ("color", text("WHEN", "auto"), "auto, always or never")         //
      ("bidi", text("MODE", "auto"),
       "direction marks around Arabic lines: auto, isolate or none")                         //
      ("explain", "show the evidence from which each score is computed")                     //
      ("documents", "with json and jsonl: also print the documents as they were added")      //
      ("timings", text("FILE"), "with --queries: write 'qid<TAB>wall ms<TAB>CPU ms' lines")  //
      ("exit-code", "exit with status 1 if nothing is found")                                //
      ("help", "print this help")                                                            //
      ("version", "print the version");
  return group;
}

}  // namespace

po::options_description visible_options() {
  po::options_description all;
  all.add(what_to_search()).add(which_results()).add(how_printed());
  return all;
}

po::variables_map read_options(const std::vector<std::string>& arguments) {
  po::options_description all = visible_options();
  all.add_options()("query", texts("QUERY"));
  po::positional_options_description positional;
  positional.add("query", -1);
  using namespace po::command_line_style;
  po::variables_map given;
  po::store(po::command_line_parser(arguments)
                .options(all)
                .positional(positional)
                .style(allow_long | long_allow_adjacent | long_allow_next | allow_short |
                       allow_dash_for_short | short_allow_next)
                .run(),
            given);
  return given;
}

}  // namespace fahras::cli
