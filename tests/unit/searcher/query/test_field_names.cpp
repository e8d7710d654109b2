#include <field_names.h>

#include <string>

#include <support/catch.h>

namespace fahras::query {

TEST_CASE("field names: English and Arabic names are known") {
  for (const schema::Field field : schema::all_fields()) {
    INFO(field->name);
    const auto expected = field->can.in_queries ? std::optional(field) : std::nullopt;
    CHECK(field_named(field->name) == expected);
    CHECK(field_named(field->arabic) == expected);
  }
  CHECK(field_named("عنوان") == schema::Field::title);
  CHECK(field_named("مصدر") == schema::Field::source);
  CHECK(field_named("قسم") == schema::find_field("section"));
  CHECK_FALSE(field_named("language").has_value());
}

TEST_CASE("field names: case, diacritics and tatweel make no difference") {
  CHECK(field_named("Title") == schema::Field::title);
  CHECK(field_named("عُنْوان") == schema::Field::title);
  CHECK(field_named("مصـــدر") == schema::Field::source);
}

TEST_CASE("field names: other words are not field names") {
  CHECK_FALSE(field_named(""));
  CHECK_FALSE(field_named("http"));
  CHECK_FALSE(field_named("العنوان"));
  CHECK_FALSE(field_named(std::string(1000, 'a')));
}

}  // namespace fahras::query
