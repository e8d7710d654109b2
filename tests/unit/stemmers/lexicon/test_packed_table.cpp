#include <lexicon/packed_table.h>

#include <array>
#include <sstream>

#include <support/catch.h>

#include "table_writer.h"
#include "tables.h"

using namespace fahras::lexicon;

namespace {

std::string key(std::u16string_view word) { return key_of(word); }

}  // namespace

TEST_CASE("a table finds exactly its words, despite collisions") {
  // Two of four slots are used, and both words are in the slot where their search begins.
  const std::string first = key(u"كتاب");
  const std::string second = key(u"قلم");
  const std::string pool = word_value(u"كتاب") + count_value(70000) + word_value(u"قلم") + "000";
  std::array<std::uint32_t, 4> slots{};
  const auto put = [&](std::string_view word, std::size_t at, std::size_t position) {
    slots[at] = tag_of(hash_of(word)) | static_cast<std::uint32_t>(position + 1);
  };
  put(first, first_slot(hash_of(first), 4), 0);
  std::size_t at = first_slot(hash_of(second), 4);
  at = slots[at] == 0 ? at : (at + 1) % 4;
  put(second, at, 1 + first.size() + 3);
  const PackedTable table{slots, pool.data()};
  REQUIRE(table.find(first) != nullptr);
  CHECK(count_at(table.find(first)) == 70000);
  REQUIRE(table.find(second) != nullptr);
  CHECK(count_at(table.find(second)) == 0);
  CHECK(table.find(key(u"كتب")) == nullptr);
  CHECK(table.find(std::string_view()) == nullptr);
}

TEST_CASE("counts are written and read back, limited to the maximum") {
  for (const std::uint32_t count : {0U, 1U, 63U, 64U, 4095U, 4096U, 29894U, max_count}) {
    CHECK(count_at(count_value(count).data()) == count);
  }
  CHECK(count_at(count_value(max_count + 1).data()) == max_count);
}

TEST_CASE("words keep their letters except for the seat of hamza") {
  std::u16string word;
  const std::string value = word_value(u"مسؤولية");
  append_letters(PackedTable::text_at(value.data()), word);
  CHECK((word == u"مسءولية"));
}

TEST_CASE("a word that no key can represent is refused") {
  CHECK_THROWS(key_of(u""));
  CHECK_THROWS(key_of(u"abc"));
  CHECK_THROWS(key_of(std::u16string(WordKey::max_letters + 1, u'ا')));
  CHECK_NOTHROW(key_of(std::u16string(WordKey::max_letters, u'ا')));
}

TEST_CASE("tables are written as C++ constants") {
  std::ostringstream out;
  write_table(out, "sample", {{key(u"كتاب"), count_value(7)}});
  CHECK(out.str().find("const lexicon::PackedTable sample_table{sample_slots, sample_pool};") !=
        std::string::npos);
  CHECK(escaped("a\"b\\c") == "a\\\"b\\\\c");
}
