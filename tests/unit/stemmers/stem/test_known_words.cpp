#include "known_words.h"

#include <stem/stemmer.h>

#include <algorithm>
#include <string>
#include <vector>

#include <support/catch.h>

#include "data_files.h"
#include "endings.h"
#include "proclitics.h"
#include "tables.h"

namespace stem = fahras::stem;
namespace lexicon = fahras::lexicon;

namespace {

std::u16string word_of(std::string_view key) {
  std::u16string word;
  lexicon::append_letters(key, word);
  return word;
}

const std::vector<std::u16string>& known_words() {
  static const auto words = [] {
    std::vector<std::u16string> result;
    for (const std::uint32_t slot : stem::known_words_table.slots) {
      if (slot != 0) {
        const char* entry = stem::known_words_table.entry_of(slot);
        result.push_back(word_of(lexicon::PackedTable::text_at(entry)));
      }
    }
    return result;
  }();
  return words;
}

bool is_known(std::u16string_view word) { return stem::known_words_table.find(word) != nullptr; }

std::u16string base_by_rules(std::u16string_view surface) {
  std::u16string base;
  stem::strip_proclitics(surface, base);
  return base;
}

// Whether the stemmer gives the same result as the rules.
bool follows_rules(const std::u16string& word) {
  std::u16string base;
  std::u16string ending_off;
  std::u16string ending_off_by_rules;
  stem::fahras().strip_proclitics(word, base);
  stem::fahras().strip_endings(word, ending_off);
  stem::strip_endings(word, ending_off_by_rules);
  return base == base_by_rules(word) && ending_off == ending_off_by_rules;
}

// Returns the size of slots and pool, without the value of the pool's last entry.
std::size_t bytes_of(const lexicon::PackedTable& table) {
  std::size_t pool = 0;
  for (const std::uint32_t slot : table.slots) {
    if (slot != 0) {
      const char* const entry = table.entry_of(slot);
      const std::string_view key = lexicon::PackedTable::text_at(entry);
      pool = std::max(pool, static_cast<std::size_t>(entry - table.pool) + 1 + key.size());
    }
  }
  return table.slots.size_bytes() + pool;
}

std::u16string with_hamza_as(std::u16string word, char16_t seat) {
  std::ranges::replace(word, u'ء', seat);
  return word;
}

// REQUIRE is not used for each word, because there are hundreds of thousands.
std::size_t count_breaking_rules(const std::vector<std::u16string>& words) {
  return static_cast<std::size_t>(std::ranges::count_if(
      words, [](const std::u16string& word) { return !follows_rules(word); }));
}

}  // namespace

TEST_CASE("every known word has the base and the stem that the rules give") {
  CHECK(known_words().size() > 110000);
  CHECK(count_breaking_rules(known_words()) == 0);
}

TEST_CASE("known words may have their hamza on any seat") {
  std::vector<std::u16string> words;
  for (const std::u16string& word : known_words()) {
    if (word.find(u'ء') != std::u16string::npos) {
      words.push_back(with_hamza_as(word, u'ؤ'));
      words.push_back(with_hamza_as(word, u'ئ'));
    }
  }
  CHECK(words.size() > 1000);
  CHECK(std::ranges::all_of(words, is_known));
  CHECK(count_breaking_rules(words) == 0);
}

TEST_CASE("the attested words are known, and so are the bases of all known words") {
  std::vector<std::u16string> unknown;
  for (const auto& [key, count] : lexicon::read_known(FAHRAS_LEXICON_DATA)) {
    const std::u16string word = word_of(key);
    if (!is_known(word)) {
      unknown.push_back(word);
    }
  }
  // These words have a base that is longer than the rest of the word: الله, الذين.
  CHECK(unknown.size() < 20);
  CHECK(std::ranges::none_of(
      unknown, [](const std::u16string& word) { return word.ends_with(base_by_rules(word)); }));
  CHECK(std::ranges::all_of(
      known_words(), [](const std::u16string& word) { return is_known(base_by_rules(word)); }));
}

TEST_CASE("the tables take at most 4 MB of the binary") {
  std::size_t bytes = 0;
  for (const lexicon::PackedTable& table :
       {stem::known_words_table, lexicon::attested_table, lexicon::broken_plurals_table,
        lexicon::variants_table, lexicon::protected_table, lexicon::function_words_table,
        lexicon::after_prepositions_table}) {
    bytes += bytes_of(table);
  }
  CHECK(bytes > 3'000'000);
  CHECK(bytes <= 4'000'000);
}

TEST_CASE("unknown words are stemmed by the rules") {
  std::vector<std::u16string> words{u"لله", u"ولله"};
  for (const std::u16string& word : known_words()) {
    for (const std::u16string& longer : {u"ول" + word, word + u"هما"}) {
      if (!is_known(longer)) {
        words.push_back(longer);
      }
    }
  }
  CHECK(words.size() > 100000);
  CHECK(count_breaking_rules(words) == 0);
}
