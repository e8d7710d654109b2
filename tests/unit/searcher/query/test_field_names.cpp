#include <field_names.h>

#include <string>

#include <support/catch.h>

namespace fahras::query {

TEST_CASE("field names: English and Arabic") {
  CHECK(field_named("title") == FieldName::title);
  CHECK(field_named("عنوان") == FieldName::title);
  CHECK(field_named("source") == FieldName::source);
  CHECK(field_named("مصدر") == FieldName::source);
  CHECK(field_named("author") == FieldName::author);
  CHECK(field_named("كاتب") == FieldName::author);
  CHECK(field_named("section") == FieldName::section);
  CHECK(field_named("قسم") == FieldName::section);
  CHECK(field_named("date") == FieldName::date);
  CHECK(field_named("تاريخ") == FieldName::date);
}

TEST_CASE("field names: case, marks and tatweel do not matter") {
  CHECK(field_named("Title") == FieldName::title);
  CHECK(field_named("عُنْوان") == FieldName::title);
  CHECK(field_named("مصـــدر") == FieldName::source);
}

TEST_CASE("field names: anything else is none") {
  CHECK_FALSE(field_named(""));
  CHECK_FALSE(field_named("http"));
  CHECK_FALSE(field_named("العنوان"));
  CHECK_FALSE(field_named(std::string(1000, 'a')));
}

}  // namespace fahras::query
