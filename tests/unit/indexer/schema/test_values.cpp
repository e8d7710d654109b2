#include <fahras/analyzer.h>
#include <schema/values.h>
#include <support/catch.h>
#include <xapian.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::string paragraph_group(std::uint64_t group, std::string_view text) {
  TokenStream tokens;
  Analyzer::find("none")->analyze(text, tokens);
  return paragraph_group_value(group, tokens.tokens());
}

}  // namespace

TEST_CASE("a day is the beginning of a date") {
  CHECK(day_of("2025-09-04") == "2025-09-04");
  CHECK(day_of("2025-09-04T10:00:00+03:00") == "2025-09-04");
  for (const char* date : {"", "2025-09", "4.9.2025", "2025/09/04", "٢٠٢٥-٠٩-٠٤"}) {
    CHECK(day_of(date).empty());
  }
}

TEST_CASE("groups have values of eight bytes, and no group has an empty value") {
  CHECK(group_value(0).empty());
  CHECK(group_value(0x0102030405060708) == "\x01\x02\x03\x04\x05\x06\x07\x08");
}

TEST_CASE("a group is read from its value, and other texts have none") {
  for (const std::uint64_t group : {0UL, 1UL, 0xFEDCBA9876543210UL}) {
    CHECK(group_of(group_value(group)) == group);
  }
  CHECK(group_of("seven b") == 0);
  CHECK(group_of("nine byte") == 0);
}

TEST_CASE("paragraphs of a group are the same if their words are the same") {
  CHECK(paragraph_group(7, "كتاب جديد") == paragraph_group(7, "كتابٌ، جديد!"));
  CHECK(paragraph_group(7, "كتاب جديد") != paragraph_group(7, "جديد كتاب"));
  CHECK(paragraph_group(7, "كتاب") != paragraph_group(8, "كتاب"));
  CHECK(paragraph_group(0, "كتاب").empty());
}

TEST_CASE("titles have one key if the bases of their words are the same") {
  TokenStream tokens;
  const auto key = [&](std::string_view title, const char* chain = "fahras") {
    return title_key(title, *Analyzer::find(chain), tokens);
  };
  CHECK(key("") == 0);
  CHECK(key(" — !") == 0);
  CHECK(key("و") == 0);
  CHECK(key("كتاب") != 0);
  CHECK(key("وكتاب جديد") == key("الكتابُ جديد."));
  CHECK(key("وكتاب جديد", "none") != key("كتاب جديد", "none"));
  CHECK(key("كتاب جديد") != key("جديد كتاب"));
  CHECK(key("كتاب جديد") != key("كتابجديد"));
  CHECK(key("كتاب") != key("كتابان"));
}

TEST_CASE("an earlier position has a greater value, as bytes and as a weight") {
  constexpr std::uint32_t positions[] = {0, 1, 2, 255, 256, 65'535, 1U << 31U, 0xFFFF'FFFF};
  for (std::size_t i = 1; i < std::size(positions); ++i) {
    const std::string before = position_value(positions[i - 1]);
    const std::string after = position_value(positions[i]);
    CHECK(before > after);
    CHECK(Xapian::sortable_unserialise(before) > Xapian::sortable_unserialise(after));
    CHECK(Xapian::sortable_unserialise(after) > 0);
  }
}
