#include "word_table.h"

#include <support/catch.h>

#include <string>
#include <vector>

using fahras::TokenKind;
using fahras::WordTable;

namespace {

std::uint32_t intern(WordTable& table, std::u16string_view text, TokenKind kind) {
  std::vector<std::uint32_t> found;
  table.ask(text, kind);
  table.resolve(found);
  return found.at(0);
}

}  // namespace

TEST_CASE("a word is stored once") {
  WordTable table;
  CHECK(intern(table, u"كتاب", TokenKind::arabic) == 0);
  CHECK(intern(table, u"قلم", TokenKind::arabic) == 1);
  CHECK(intern(table, u"كتاب", TokenKind::arabic) == 0);
  CHECK(table.size() == 2);
  CHECK(table[1].text == u"قلم");
}

TEST_CASE("words that are looked up together are returned in order") {
  WordTable table;
  const std::u16string_view texts[] = {u"كتاب", u"قلم", u"كتاب", u"", u"دفتر", u"قلم"};
  std::vector<std::uint32_t> found = {7, 7};
  for (const auto text : texts) table.ask(text, TokenKind::arabic);
  table.resolve(found);
  CHECK(found == std::vector<std::uint32_t>{0, 1, 0, 2, 3, 1});
  table.resolve(found);
  CHECK(found.empty());
}

TEST_CASE("one text of two kinds is two words") {
  WordTable table;
  CHECK(intern(table, u"ab", TokenKind::latin) == 0);
  CHECK(intern(table, u"ab", TokenKind::address) == 1);
}

TEST_CASE("the table grows and still finds its words") {
  WordTable table;
  const auto word = [](unsigned number) {
    return std::u16string{static_cast<char16_t>(0x4E00 + number / 100),
                          static_cast<char16_t>(0x4E00 + number % 100)};
  };
  for (unsigned i = 0; i < 50000; ++i) REQUIRE(intern(table, word(i), TokenKind::latin) == i);
  for (unsigned i = 0; i < 50000; ++i) REQUIRE(intern(table, word(i), TokenKind::latin) == i);
}

TEST_CASE("a cleared table is empty") {
  WordTable table;
  intern(table, u"كتاب", TokenKind::arabic);
  table.clear();
  CHECK(table.size() == 0);
  CHECK(intern(table, u"قلم", TokenKind::arabic) == 0);
}

TEST_CASE("the table counts its text") {
  WordTable table;
  CHECK(table.memory() == 0);
  intern(table, std::u16string(1000, u'ب'), TokenKind::arabic);
  CHECK(table.memory() >= 2000);
  table.clear();
  CHECK(table.memory() == 0);
}

TEST_CASE("stored texts are UTF-8") {
  WordTable table;
  const std::string_view kept = table.keep_utf8(u"aب漢😀");
  table.keep_utf8(u"شيء آخر");
  CHECK(kept == "aب漢😀");
  CHECK(table.keep_utf8(u"").empty());
}
