// Prints the formats json and jsonl. docs/json-output.md and docs/schema/ describe them.
#include <fahras/printable.h>
#include <schema/fields.h>
#include <nlohmann/json.hpp>

#include "printers.h"

namespace fahras::format {
namespace {

using Json = nlohmann::ordered_json;

constexpr int output_version = 1;

Json to_json(const std::vector<Mark>& marks) {
  Json list = Json::array();
  for (const Mark& mark : marks) list.push_back({{"begin", mark.begin}, {"end", mark.end}});
  return list;
}

Json to_json(const Passage& passage) {
  return {{"paragraph", passage.paragraph + 1},
          {"heading", passage.heading},
          {"text", passage.text},
          {"begin", passage.begin},
          {"cut_before", passage.cut_before},
          {"cut_after", passage.cut_after},
          {"marks", to_json(passage.marks)}};
}

Json to_json(const Hit& hit) {
  Json json = {{"id", hit.id},
               {"score", hit.score},
               {"normalized_score", hit.normalized_score},
               {"title", hit.title},
               {"title_marks", to_json(hit.title_marks)}};
  for (const schema::Field field : schema::stored_fields()) {
    json.emplace(field->name, hit.*field->value);  // id and title were added above
  }
  json["duplicates"] = hit.duplicates;
  if (hit.paragraph) json["paragraph"] = *hit.paragraph + 1;
  json["passages"] = Json::array();
  for (const Passage& passage : hit.passages) json["passages"].push_back(to_json(passage));
  if (!hit.document.empty()) json["document"] = Json::parse(hit.document);
  if (!hit.evidence.empty()) {
    json["explain"] = Json::array();
    for (const Evidence& evidence : hit.evidence)
      json["explain"].push_back({{"evidence", evidence.name}, {"score", evidence.score}});
  }
  return json;
}

Json to_json(const Facet& facet) {
  Json values = Json::array();
  for (const FacetValue& one : facet.values)
    values.push_back({{"value", one.value}, {"count", one.count}});
  Json json = {
      {"field", facet.field}, {"values", values}, {"other", facet.other}, {"exact", facet.exact}};
  if (facet.min) json["min"] = *facet.min;
  if (facet.max) json["max"] = *facet.max;
  return json;
}

const char* unit_name(Unit unit) { return unit == Unit::article ? "article" : "paragraph"; }

Json to_json(const Answer& answer) {
  const SearchResult& result = answer.result;
  Json json = {{"version", output_version},
               {"query_id", answer.query_id},
               {"query", answer.request.query},
               {"unit", unit_name(answer.request.unit)},
               {"offset", answer.request.offset},
               {"limit", answer.request.limit},
               {"total", {{"value", result.total}, {"exact", result.total_is_exact}}},
               {"stopped", result.stopped},
               {"milliseconds", answer.milliseconds},
               {"synonyms", Json::array()},
               {"typos", Json::array()},
               {"notes", Json::array()},
               {"did_you_mean", nullptr},
               {"missing_shards", result.missing_shards}};
  if (answer.request.like) json["like"] = *answer.request.like;
  for (const Note& note : result.notes) json["notes"].push_back(note.text);
  for (const UsedSynonyms& used : result.synonyms)
    json["synonyms"].push_back({{"words", used.words}, {"synonyms", used.synonyms}});
  for (const UsedTypos& used : result.typos)
    json["typos"].push_back({{"word", used.word}, {"similar", used.similar}});
  if (result.did_you_mean) json["did_you_mean"] = *result.did_you_mean;
  if (!answer.request.facets.empty()) {
    json["facets"] = Json::array();
    for (const Facet& facet : result.facets) json["facets"].push_back(to_json(facet));
  }
  json["hits"] = Json::array();
  for (const Hit& hit : result.hits) json["hits"].push_back(to_json(hit));
  return json;
}

// Serialises JSON. Stored text may contain invalid UTF-8, which is printed as U+FFFD.
std::string dump(const Json& json, int indent) {
  return printable_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

class JsonPrinter : public Printer {
 public:
  JsonPrinter(int indent, std::ostream& out) : indent_(indent), out_(out) {}
  void print(const Answer& answer) override { out_ << dump(to_json(answer), indent_) << '\n'; }

 private:
  int indent_;
  std::ostream& out_;
};

class JsonLinesPrinter : public Printer {
 public:
  explicit JsonLinesPrinter(std::ostream& out) : out_(out) {}

  void print(const Answer& answer) override {
    std::size_t rank = answer.request.offset;
    for (const Hit& hit : answer.result.hits) {
      Json line = {{"version", output_version}, {"query_id", answer.query_id}, {"rank", ++rank}};
      line.update(to_json(hit));
      out_ << dump(line, -1) << '\n';
    }
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Printer> make_json_printer(const Options& options, std::ostream& out) {
  return std::make_unique<JsonPrinter>(options.one_line ? -1 : 2, out);
}

std::unique_ptr<Printer> make_jsonl_printer(std::ostream& out) {
  return std::make_unique<JsonLinesPrinter>(out);
}

}  // namespace fahras::format
