#include <schema/index_fields.h>

#include <fahras/error.h>
#include <schema/terms.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::vector<std::string> names(const std::vector<Field>& fields) {
  std::vector<std::string> names;
  for (const Field field : fields) names.emplace_back(field->name);
  return names;
}

std::vector<std::string> filtered(const IndexFields& fields) {
  return names(fields.fields_where([](Field field) { return field->can.filter; }));
}

}  // namespace

TEST_CASE("without settings only the text of other members is an attribute") {
  const IndexFields& fields = IndexFields::standard();
  REQUIRE(fields.attributes().size() == 1);
  CHECK(fields.other_text() == fields.attributes().front());
  CHECK(fields.searches_title());
  CHECK(fields.searches_text());
  CHECK(fields.find("source") == find_field("source"));
  CHECK_FALSE(fields.find("*").has_value());
  CHECK_FALSE(fields.find("price").has_value());
}

TEST_CASE("an attribute can what the settings say") {
  const IndexFields fields(parse_settings(R"({
    "searchableAttributes": ["name", "description", "tags"],
    "filterableAttributes": ["price", "tags", "_geo"], "sortableAttributes": ["price"],
    "distinctAttribute": "sku", "rankingRules": ["views:desc"]})"));
  CHECK(fields.searches_title());  // "name" is a name of headlines
  CHECK_FALSE(fields.searches_text());
  CHECK_FALSE(fields.other_text().has_value());
  const Field description = *fields.find("description");
  CHECK(description->can.highlight);
  CHECK_FALSE(description->can.filter);
  CHECK(description->value_prefix == nullptr);
  CHECK(description->weight > fields.find("tags").value()->weight);
  const Field price = *fields.find("price");
  CHECK(price->can.filter);
  CHECK(price->can.sort);
  CHECK(price->word_prefix == nullptr);
  CHECK(price->slot.has_value());
  CHECK(fields.find("sku").value()->can.facet);
  CHECK_FALSE(fields.find("sku").value()->can.filter);
  CHECK(fields.find("views").value()->can.sort);
  CHECK(fields.find("_geo").value()->type == FieldType::place);
  CHECK(filtered(fields) == std::vector<std::string>{"id", "date", "source", "author", "section",
                                                     "language", "year", "month", "tags", "price",
                                                     "_geo"});
}

TEST_CASE("prefixes and slots of attributes differ") {
  std::string list;
  for (int i = 0; i < 60; ++i) list += (i == 0 ? "\"a" : ",\"a") + std::to_string(i) + "\"";
  const IndexFields fields(parse_settings("{\"filterableAttributes\": [" + list + "]}"));
  std::set<std::string> prefixes;
  std::set<unsigned> slots;
  for (const Field field : fields.attributes()) {
    if (field == fields.other_text()) continue;
    prefixes.insert({field->value_prefix, field->presence_prefix, field->number_prefix});
    slots.insert(slot(*field->slot));
    slots.insert(slot(*field->slot) + 1);
  }
  CHECK(prefixes.size() == 180);
  CHECK(slots.size() == 120);
  for (const std::string& prefix : prefixes) CHECK(prefix.size() == 4);
}

TEST_CASE("a listed name hides the built-in field unless all of these are listed") {
  const IndexFields hidden(parse_settings(R"({"filterableAttributes": ["author"]})"));
  CHECK(hidden.find("author") != find_field("author"));
  CHECK(is_attribute(*hidden.find("author")));
  CHECK(hidden.find("source") == find_field("source"));
  Settings more;
  more.filterable.push_back({"price"});
  const IndexFields added(more);
  CHECK(added.find("author") == find_field("author"));
  CHECK(is_attribute(*added.find("price")));
}

TEST_CASE("hits are sorted by the date of the article unless the settings name that member") {
  const IndexFields built_in(parse_settings(R"({"filterableAttributes": ["price"]})"));
  CHECK(built_in.find("date") == Field::date);
  const IndexFields own(parse_settings(R"({"filterableAttributes": ["date"]})"));
  CHECK(is_attribute(*own.find("date")));
  CHECK(own.find("date").value()->can.sort);
}

TEST_CASE("an unknown attribute is refused with the known ones") {
  const IndexFields fields(parse_settings(R"({"filterableAttributes": ["price"]})"));
  const auto sorted = [](Field field) { return field->can.sort; };
  CHECK_THROWS_WITH(fields.chosen("sort", "price", sorted),
                    "sort: 'price' is not one of the fields date");
}
