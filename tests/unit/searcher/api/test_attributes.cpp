#include "attributes.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include <support/catch.h>
#include <nlohmann/json.hpp>

using namespace fahras;
using namespace fahras::api;
using Catch::Contains;

namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(FAHRAS_SOURCE) + "/" + name);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

template <typename Names>
std::string joined(const Names& names, const std::string& separator,
                   const std::string& quote = "") {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += separator;
    list += quote;
    list.append(name) += quote;
  }
  return list;
}

// Returns the names in a sentence, as "a, b and c".
template <typename Names>
std::string in_prose(const Names& names, const std::string& conjunction) {
  const Names all_but_last(names.begin(), names.end() - 1);
  return joined(all_but_last, ", ") + " " + conjunction + " " + std::string(names.back());
}

// Returns the names as a query has them: "`title:`".
template <typename Names>
std::vector<std::string> as_prefixes(const Names& names) {
  std::vector<std::string> prefixes;
  for (const std::string_view name : names) prefixes.push_back("`" + std::string(name) + ":`");
  return prefixes;
}

// Returns a source's text with each comment of several lines as one line.
std::string without_breaks(const std::string& source) {
  return std::regex_replace(source, std::regex("\n *(//|\\*) "), " ");
}

AttributeNames names_of(const std::vector<schema::Field>& fields) {
  AttributeNames names;
  for (const schema::Field field : fields) names.push_back(field->name);
  return names;
}

bool has_words(schema::Field field) { return field->word_prefix != nullptr; }

// Returns the facets in the order of the table, in which the library and the commands name them.
AttributeNames facet_fields() {
  return names_of(schema::fields_where([](schema::Field field) { return field->can.facet; }));
}
AttributeNames searchable_fields() { return names_of(schema::fields_where(has_words)); }
// Returns the fields that a query searches by their names, in the order of the table.
std::vector<schema::Field> query_fields() {
  return schema::fields_where(
      [](schema::Field field) { return field->can.in_queries && has_words(field); });
}

}  // namespace

TEST_CASE("attributes are the fields of the table in alphabetical order, and the timestamp") {
  CHECK(joined(searchable_attributes(), " ") == "author section source text title");
  CHECK(joined(filterable_attributes(), " ") ==
        "author date id language month section source timestamp year");
  CHECK(joined(ordered_attributes(), " ") == "date month timestamp year");
  CHECK(joined(facet_attributes(), " ") == "author language month section source year");
  CHECK(joined(sortable_attributes(), " ") == "date timestamp");
}

TEST_CASE("years are the fields of that type") {
  CHECK(holds_years("year"));
  CHECK_FALSE(holds_years("month"));
  CHECK_FALSE(holds_years("Year"));
}

TEST_CASE("a name is found in a list of attributes only if it is equal to one of them") {
  CHECK(is_among("source", facet_attributes()));
  CHECK_FALSE(is_among("Source", facet_attributes()));
  CHECK_FALSE(is_among("", facet_attributes()));
}

TEST_CASE("docs/openapi.yaml has the fields of the table") {
  const std::string yaml = file("docs/openapi.yaml");
  CHECK_THAT(yaml, Contains("FacetField: { enum: [" + joined(facet_attributes(), ", ") + "] }"));
  CHECK_THAT(yaml, Contains("items: { enum: [\"*\", " + joined(facet_attributes(), ", ") + "] }"));
  CHECK_THAT(yaml, Contains("attributesToSearchOn: { type: array, items: { enum: [\"*\", " +
                            joined(searchable_attributes(), ", ") + "] } }"));
  CHECK_THAT(yaml,
             Contains("pattern: \"^(" + joined(sortable_attributes(), "|") + "):(asc|desc)$"));
  for (const schema::Field field : optional_fields()) {
    const std::string name(field->name);
    CHECK_THAT(yaml, Contains("        " + name + ": { type: [string, integer, \"null\"]"));
    CHECK_THAT(yaml, Contains("        " + name + ": { type: string"));
  }
}

TEST_CASE("docs/schema/search-result.schema.json has the fields of the table") {
  const auto schema = nlohmann::json::parse(file("docs/schema/search-result.schema.json"));
  const auto& definitions = schema["definitions"];
  CHECK(definitions["facet"]["properties"]["field"]["examples"] == nlohmann::json(facet_fields()));
  const auto& hit = definitions["hit"];
  for (const schema::Field field : schema::stored_fields()) {
    const std::string name(field->name);
    INFO(name);
    CHECK(hit["properties"].contains(name));
    CHECK(std::count(hit["required"].begin(), hit["required"].end(), name) == 1);
  }
}

TEST_CASE("docs/http-api.md and the manuals name the fields of the table") {
  const std::string api = file("docs/http-api.md");
  CHECK_THAT(api, Contains("| `facets` | | values to count: " + joined(facet_fields(), ", ", "`")));
  CHECK_THAT(
      api, Contains("| `attributesToSearchOn` | | " + joined(searchable_attributes(), ", ", "`")));
  CHECK_THAT(api, Contains("`NOT EXISTS` go with " + joined(filterable_attributes(), ", ", "`")));
  CHECK_THAT(api, Contains("`TO` with " + joined(ordered_attributes(), ", ", "`")));
  const std::string page = file("docs/man/fahras-search.1.scd");
  for (const schema::Field field : schema::all_fields())
    if (field->can.in_queries) CHECK_THAT(page, Contains("_" + std::string(field->name) + ":_"));
  CHECK_THAT(page, Contains("fields: " + joined(facet_fields(), ",")));
  CHECK_THAT(page, Contains("fields: " + joined(searchable_fields(), ",")));
  const auto of_records =
      schema::fields_where([](schema::Field field) { return !field->record_names.empty(); });
  CHECK_THAT(file("docs/man/fahras-index.1.scd"),
             Contains("one of: " + schema::field_names(of_records) + "."));
  const std::string completions = "searcher/package/completions/";
  for (const AttributeNames& fields : {facet_fields(), searchable_fields()}) {
    const std::string names = joined(fields, " ");
    CHECK_THAT(file(completions + "_fahras-search"), Contains(":value:(" + names + ")"));
    CHECK_THAT(file(completions + "fahras-search.bash"), Contains("-W \"" + names + "\""));
    CHECK_THAT(file(completions + "fahras-search.fish"), Contains("-a '" + names + "'"));
  }
}

TEST_CASE("docs/library.md has the table of fields") {
  const auto cell = [](bool yes) { return yes ? " yes |" : " |"; };
  const std::string library = file("docs/library.md");
  for (const schema::Field field : schema::all_fields()) {
    INFO(field->name);
    const std::string row = "| `" + std::string(field->name) + "` | ";
    const std::size_t begin = library.find(row);
    REQUIRE(begin != std::string::npos);
    const std::string line = library.substr(begin, library.find('\n', begin) - begin);
    CHECK_THAT(line, Catch::Matchers::EndsWith(
                         std::string(" |") + cell(field->word_prefix != nullptr) +
                         cell(field->can.filter) + cell(field->can.facet) + cell(field->can.sort)));
  }
}

TEST_CASE("fahras-query(7) names the fields of the table in both languages") {
  const std::string page = file("docs/man/fahras-query.7.scd");
  for (const schema::Field field : schema::all_fields()) {
    const std::string names =
        "*" + std::string(field->name) + ":*, *" + std::string(field->arabic) + ":*";
    if (field->can.in_queries) CHECK_THAT(page, Contains(names));
  }
}

TEST_CASE("docs/query-language.md and docs/index-format.md name the fields of the table") {
  const std::string language = file("docs/query-language.md");
  const std::string format = file("docs/index-format.md");
  for (const schema::Field field : schema::all_fields()) {
    INFO(field->name);
    if (field->can.in_queries) {
      CHECK_THAT(language, Contains("`" + std::string(field->name) + ":"));
      CHECK_THAT(language, Contains("`" + std::string(field->arabic) + ":"));
    }
    if (field->word_prefix != nullptr && field != schema::Field::text)
      CHECK_THAT(format, Contains("`" + std::string(field->word_prefix) + "…`"));
    if (field->value_prefix != nullptr)
      CHECK_THAT(format, Contains("`" + std::string(field->value_prefix) + "…`"));
  }
  CHECK_THAT(format, Contains("string   " + joined(names_of({schema::stored_fields().begin(),
                                                             schema::stored_fields().end()}),
                                                   ", ")));
}

TEST_CASE("docs/query-language.md and the READMEs list the fields of the table") {
  const std::string language = file("docs/query-language.md");
  AttributeNames arabic;
  for (const schema::Field field : query_fields()) arabic.push_back(field->arabic);
  CHECK_THAT(language, Contains(joined(as_prefixes(names_of(query_fields())), ", ") + " (or " +
                                joined(as_prefixes(arabic), ", ") + ") apply to"));
  const auto filters = names_of(schema::fields_where(
      [](schema::Field field) { return field->can.in_queries && field->can.filter; }));
  CHECK_THAT(language, Contains(in_prose(as_prefixes(filters), "and") + " are **filters**"));
  const auto keywords = names_of(schema::fields_where([](schema::Field field) {
    return field->can.in_queries && field->type == schema::FieldType::keyword;
  }));
  CHECK_THAT(language, Contains(in_prose(as_prefixes(keywords), "and") + " do not take `word*`"));
  for (const char* const readme : {"README.md", "README.ar.md"})
    CHECK_THAT(file(readme),
               Contains(" " + joined(as_prefixes(names_of(query_fields())), " ") + " |"));
}

TEST_CASE("public headers list the fields of the table") {
  const std::string c = without_breaks(file("searcher/capi/include/fahras.h"));
  const std::string cpp = without_breaks(file("searcher/include/fahras/filter.h"));
  const auto ordered = names_of(schema::fields_where(
      [](schema::Field field) { return field->can.filter && schema::has_days(field); }));
  CHECK_THAT(c, Contains("field (" + in_prose(ordered, "or") + ") lies between"));
  CHECK_THAT(cpp, Contains("between, which accepts only " + in_prose(ordered, "and") + "."));
  const auto searched = names_of(schema::fields_where(
      [](schema::Field field) { return field->can.filter && has_words(field); }));
  CHECK_THAT(c, Contains("field (" + in_prose(searched, "or") + ") has all words"));
}

TEST_CASE("docs/synonyms.md names the fields whose words have no synonyms") {
  const std::string synonyms = file("docs/synonyms.md");
  for (const schema::Field field : schema::all_fields()) {
    const bool has_none = field->can.in_queries && field->type == schema::FieldType::keyword;
    if (has_none) CHECK_THAT(synonyms, Contains("`" + std::string(field->name) + ":`"));
  }
}

TEST_CASE("the web page shows the fields of the table") {
  const std::string members = file("searcher/page/web/members.js");
  const auto shown = schema::shown_fields();
  CHECK_THAT(members, Contains("SHOWN = [" +
                               joined(names_of({shown.begin(), shown.end()}), ", ", "'") + "];"));
}

TEST_CASE("the web page finds the parts of an article by names that records have for them") {
  const std::string members = file("searcher/page/web/members.js");
  const std::regex part(R"(\n  (\w+): \[([^\]]*)\],)");
  std::size_t parts = 0;
  for (std::sregex_iterator at(members.begin(), members.end(), part), end; at != end; ++at) {
    const auto field = schema::find_field((*at)[1].str());
    REQUIRE(field);
    std::stringstream names((*at)[2].str());
    for (std::string name; std::getline(names >> std::ws, name, ',');)
      CHECK_THAT(", " + std::string((*field)->record_names) + ",",
                 Contains(", " + name.substr(1, name.size() - 2) + ","));
    ++parts;
  }
  CHECK(parts == 7);
}

TEST_CASE("the web page has the titles of the table for fields that facets count") {
  const std::string labels = file("searcher/page/web/labels.js");
  for (const schema::Field field : schema::all_fields()) {
    if (!field->can.facet || field->name == "month") continue;
    CHECK_THAT(labels, Contains(" " + std::string(field->name) + ": 'ال" +
                                std::string(field->arabic) + "'"));
  }
}
