#include <schema/attribute_values.h>

#include <support/catch.h>

using namespace fahras::schema;

TEST_CASE("values of numbers are in the order of the numbers, and before texts") {
  const double numbers[] = {-1e300, -20.5, -1, 0, 0.1, 2, 10, 1e18};
  for (std::size_t i = 1; i < std::size(numbers); ++i) {
    CHECK(number_value(numbers[i - 1]) < number_value(numbers[i]));
    CHECK(number_of(number_value(numbers[i])) == numbers[i]);
  }
  CHECK(number_value(1e300) < text_value(""));
  CHECK_FALSE(number_of(text_value("5")).has_value());
  CHECK_FALSE(number_of("").has_value());
}

TEST_CASE("long texts are cut before a character") {
  std::string text;
  for (int i = 0; i < 80; ++i) text += "ي";
  CHECK(text_value(text) == "2" + text.substr(0, 100));
  CHECK(text_value("a" + text) == "2a" + text.substr(0, 98));
}

TEST_CASE("a number has one text") {
  CHECK(number_text(20.0) == "20");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(2.5) == "2.5");
  CHECK(parse_number("20.0") == 20);
  CHECK(parse_number("-1e3") == -1000);
  for (const char* no : {"", " 1", "1 ", "inf", "nan", "1e999", "12a"}) {
    CAPTURE(no);
    CHECK_FALSE(parse_number(no).has_value());
  }
}

TEST_CASE("times are seconds since 1970") {
  const auto from = [](const char* text) { return parse_time(text).value().from; };
  CHECK(from("1970-01-01") == 0);
  CHECK(parse_time("1970-01-01")->to == 86'399);
  CHECK(from("2025-09-04") == 1'756'944'000);
  CHECK(from("2025-09-04T10:00:01Z") == 1'756'980'001);
  CHECK(parse_time("2025-09-04T10:00:01Z")->to == 1'756'980'001);
  CHECK(from("2025-09-04 10:00:01+03:00") == 1'756'969'201);
  CHECK(from("2025-09-04T10:00:01-0330") == 1'756'992'601);
  CHECK(from("2025-09-04T10:00:01.5Z") == 1'756'980'001.5);
  CHECK(from("2025-09-04T10:00") == 1'756'980'000);
  CHECK(parse_time("2025-09-04T10:00")->to == 1'756'980'059);
  CHECK(from("1969-12-31T23:59:59Z") == -1);
}

TEST_CASE("other texts are no times") {
  for (const char* no : {"", "2025", "2025-09", "2025-02-29", "2025-13-01", "2025-09-04T",
                         "2025-09-04T10", "2025-09-04T25:00", "2025-09-04T10:00:00+3",
                         "2025-09-04T10:00:00Zx", "2025-09-04x", "04-09-2025"}) {
    CAPTURE(no);
    CHECK_FALSE(parse_time(no).has_value());
  }
}
