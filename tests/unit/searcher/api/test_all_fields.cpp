// Tests every field of the table in every place for which the table declares it, so that a field
// that is missing in one place fails here.
#include <schema/fields.h>

#include <support/catch.h>

#include "attributes.h"
#include "served.h"

using namespace fahras;
using namespace fahras::test;
using schema::Field;
using schema::FieldType;

namespace {

// Returns a value that no other field has. Its last word is unique as well.
std::string value_of(Field field) {
  switch (field->type) {
    case FieldType::date:
      return "2025-09-04";
    case FieldType::month:
      return "2025-09";
    case FieldType::year:
      return "2025";
    default:
      return "v" + std::string(field->name);
  }
}

// Returns a document with a value in each field.
Input document() {
  Input full = {{"text", value_of(Field::text)}};
  for (const Field field : schema::stored_fields())
    full[std::string(field->name)] = value_of(field);
  return full;
}

// Returns an article with other values, without section and language.
NewArticle other_article() {
  NewArticle article = new_article("other", "other", "other");
  article.url = article.source = article.author = "other";
  article.date = "2024-01-31";
  return article;
}

const std::string id = value_of(Field::id);
using Ids = std::vector<std::string>;

class Site {
 public:
  Site() : served_({other_article()}, writable()) {
    const Answer accepted = served_.post("/indexes/news/documents", document().dump());
    REQUIRE(served_.finished(accepted)["status"] == "succeeded");
  }

  Answer ask(const Input& body) { return served_.post("/indexes/news/search", body.dump()); }
  Served& served() { return served_; }

  // Returns the ids of the hits, or nullopt if the request is refused.
  std::optional<Ids> find(const Input& body) {
    const Answer answer = ask(body);
    if (answer.status != 200) return std::nullopt;
    Ids ids;
    for (const Input& hit : answer.json["hits"]) ids.push_back(hit["id"]);
    return ids;
  }

 private:
  Served served_;
};

std::optional<Ids> found_if(bool allowed) {
  return allowed ? std::optional<Ids>({id}) : std::nullopt;
}

}  // namespace

TEST_CASE("every field is stored and shown in documents and hits") {
  Site site;
  const Input stored = site.served().get("/indexes/news/documents/" + id).json;
  const Input hit = site.ask({{"q", "vtitle"}}).json["hits"][0];
  for (const Field field : schema::stored_fields()) {
    INFO(field->name);
    CHECK(stored.value(std::string(field->name), "") == value_of(field));
    CHECK(hit.value(std::string(field->name), "") == value_of(field));
  }
}

TEST_CASE("every field can be named in queries if the table says so, in both languages") {
  Site site;
  for (const Field field : schema::all_fields()) {
    INFO(field->name);
    if (!field->can.in_queries) continue;
    for (const std::string_view name : {field->name, field->arabic})
      CHECK(site.find({{"q", std::string(name) + ":" + value_of(field)}}) == Ids{id});
  }
}

TEST_CASE("every field with words can be searched, and others are refused") {
  Site site;
  for (const Field field : schema::all_fields()) {
    INFO(field->name);
    const Input body = {{"q", value_of(field)},
                        {"attributesToSearchOn", Input::array({std::string(field->name)})}};
    CHECK(site.find(body) == found_if(field->word_prefix != nullptr));
  }
}

TEST_CASE(
    "every field can be filtered by its value if the table says so, and is refused otherwise") {
  Site site;
  for (const Field field : schema::all_fields()) {
    INFO(field->name);
    const std::string name(field->name);
    CHECK(site.find({{"filter", name + " = " + value_of(field)}}) == found_if(field->can.filter));
    CHECK(
        site.find({{"filter", name + " = none AND " + name + " = other"}}).value_or(Ids()).empty());
    if (field->can.filter && schema::has_days(field))
      CHECK(site.find({{"filter", name + " >= " + value_of(field)}}) == Ids{id});
  }
}

TEST_CASE("every field's values are counted, kept distinct and searched if the table says so") {
  Site site;
  for (const Field field : schema::all_fields()) {
    INFO(field->name);
    const std::string name(field->name);
    const Answer counted = site.ask({{"facets", Input::array({name})}});
    const Answer looked_up =
        site.served().post("/indexes/news/facet-search",
                           Input{{"facetName", name}, {"facetQuery", value_of(field)}}.dump());
    const Answer distinct = site.ask({{"distinct", name}});
    for (const Answer* const answer : {&counted, &looked_up, &distinct})
      CHECK(answer->status == (field->can.facet ? 200 : 400));
    if (!field->can.facet) continue;
    CHECK(counted.json["facetDistribution"][name][value_of(field)] == 1);
    CHECK(looked_up.json["facetHits"][0]["value"] == value_of(field));
    CHECK(distinct.json["hits"].size() == 2);
  }
}

TEST_CASE("every field with an order can be sorted by, and others are refused") {
  Site site;
  for (const Field field : schema::all_fields()) {
    INFO(field->name);
    const std::string name(field->name);
    const auto newest = site.find({{"sort", Input::array({name + ":desc"})}});
    CHECK(newest.has_value() == field->can.sort);
    if (!field->can.sort) continue;
    CHECK(newest == Ids{id, "other"});
    CHECK(site.find({{"sort", Input::array({name + ":asc"})}}) == Ids{"other", id});
  }
}

TEST_CASE("matches of every field are marked if the table says so") {
  Site site;
  for (const Field field : schema::stored_fields()) {
    INFO(field->name);
    const std::string name(field->name);
    const Input answer = site.ask({{"q", "vtitle vtext " + value_of(field)},
                                   {"attributesToHighlight", Input::array({"*"})}})
                             .json;
    const std::string shown = answer["hits"][0]["_formatted"][name];
    CHECK((shown == "<em>" + value_of(field) + "</em>") == field->can.highlight);
  }
}

TEST_CASE("every field's values are counted in the statistics if they are indexed") {
  Site site;
  const Input counts = site.served().get("/indexes/news/stats").json["fieldDistribution"];
  for (const Field field : schema::stored_fields()) {
    INFO(field->name);
    if (field->can.filter) CHECK(counts.contains(std::string(field->name)));
  }
}
