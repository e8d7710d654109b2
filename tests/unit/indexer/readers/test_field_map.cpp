#include "field_map.h"

#include <support/catch.h>

#include <fahras/error.h>

#include <readers/reader.h>

using namespace fahras::readers;
using Map = std::map<std::string, std::string>;

TEST_CASE("a field map is parsed") {
  const auto map = parse_field_map("title=headline,text=body,date=published");
  CHECK(map == std::map<std::string, std::string>{
                   {"title", "headline"}, {"text", "body"}, {"date", "published"}});
  CHECK(parse_field_map("").empty());
  CHECK(parse_field_map("author=a.b").at("author") == "a.b");
}

TEST_CASE("a wrong field map is a usage error that names the wrong part") {
  CHECK_THROWS_WITH(parse_field_map("titel=x"), Catch::Contains("titel"));
  CHECK_THROWS_WITH(parse_field_map("title"), Catch::Contains("title"));
  CHECK_THROWS_WITH(parse_field_map("title="), Catch::Contains("title="));
  CHECK_THROWS_AS(parse_field_map("=x"), fahras::Error);
}

TEST_CASE("common names are recognised in any case") {
  const FieldTable table(Map{});
  CHECK(table.find("articleBody")->field == Field::text);
  CHECK(table.find("HEADLINE")->field == Field::title);
  CHECK(table.find("pubdate")->field == Field::date);
  CHECK(table.find("publisher.name")->field == Field::source);
  CHECK(table.find("nothing") == nullptr);
  CHECK(table.find("title")->rank < table.find("name")->rank);
}

TEST_CASE("a mapped field has only the given name") {
  const FieldTable table(Map{{"text", "summary"}});
  CHECK(table.find("summary")->field == Field::text);
  CHECK(table.find("body") == nullptr);
  CHECK(table.find("title")->field == Field::title);
}

TEST_CASE("a mapped name is taken from the field that used it before") {
  const FieldTable table(Map{{"title", "text"}, {"text", "title"}});
  CHECK(table.find("text")->field == Field::title);
  CHECK(table.find("title")->field == Field::text);
}

TEST_CASE("exactly the fields of records can be mapped") {
  for (const Field field : fahras::schema::all_fields()) {
    INFO(field->name);
    const std::string name(field->name);
    if (field->record_names.empty()) {
      CHECK_THROWS_WITH(parse_field_map(name + "=x"), Catch::Contains(name));
      continue;
    }
    const FieldTable table(parse_field_map(name + "=fresh"));
    REQUIRE(table.find("fresh") != nullptr);
    CHECK(table.find("fresh")->field == field);
    CHECK(FieldTable(Map{}).find(name)->field == field);
  }
  CHECK_THROWS_WITH(parse_field_map("titel=x"),
                    Catch::Contains("the fields are id, title, text, url, date, source, author, "));
}
