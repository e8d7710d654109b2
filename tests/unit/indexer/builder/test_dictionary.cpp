#include <future>
#include <set>
#include <string>

#include <support/catch.h>
#include <support/temporary_folder.h>

#include "database_flags.h"
#include "dictionary.h"
#include "index_reader.h"

using namespace fahras;
using builder::Dictionary;

namespace {

std::vector<std::string> written(const Dictionary& dictionary) {
  const test::TemporaryFolder folder;
  Xapian::WritableDatabase database((folder / "words").string(), builder::database_flags);
  dictionary.write(database, *Analyzer::find("fahras"));
  CHECK(database.get_doccount() == 0);
  return test::read_dictionary(database, dictionary.id());
}

}  // namespace

TEST_CASE("words are numbered in the order of their first occurrence") {
  Dictionary dictionary;
  CHECK(dictionary.number({"والكتاب", "كتاب", "كتاب"}) == 1);
  CHECK(dictionary.number({"كتاب", "كتاب", "كتاب"}) == 2);
  CHECK(dictionary.number({"والكتاب", "كتاب", "كتاب"}) == 1);
  // Words with the same spelling may have different bases and stems.
  CHECK(dictionary.number({"كتاب", "كتاب", "كت"}) == 3);
  CHECK(written(dictionary) ==
        std::vector<std::string>{"والكتاب كتاب كتاب", "كتاب كتاب كتاب", "كتاب كتاب كت"});
}

TEST_CASE("a full dictionary accepts no new words and still finds its own") {
  Dictionary dictionary(2);
  CHECK(dictionary.number({"a", "a", "a"}) == 1);
  CHECK(dictionary.number({"b", "b", "b"}) == 2);
  CHECK(dictionary.number({"c", "c", "c"}) == 0);
  CHECK(dictionary.number({"b", "b", "b"}) == 2);
  CHECK(written(dictionary).size() == 2);
}

TEST_CASE("a dictionary uses a quarter of the memory and at most as much as its numbers allow") {
  CHECK(builder::words_within(0) == 0);
  CHECK(builder::words_within(240) == 1);
  CHECK(builder::words_within(std::size_t{64} << 20) == 279'620);
  CHECK(builder::words_within(std::size_t{1} << 30) == schema::max_words);
  CHECK(builder::words_within(std::size_t{1} << 40) == schema::max_words);
}

TEST_CASE("an empty dictionary can be written, and two of them are distinguished") {
  const Dictionary dictionary;
  CHECK(written(dictionary).empty());
  CHECK(dictionary.id() != Dictionary().id());
}

TEST_CASE("several threads get the same number for a word, and no number is used twice") {
  constexpr int words = 20'000;
  Dictionary dictionary;
  const auto ask = [&dictionary] {
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < words; ++i) {
      const std::string word = std::to_string(i);
      numbers.push_back(dictionary.number({word, word, word}));
    }
    return numbers;
  };
  auto other = std::async(std::launch::async, ask);
  const auto numbers = ask();
  CHECK(other.get() == numbers);
  CHECK(std::set(numbers.begin(), numbers.end()).size() == words);
  const auto all = written(dictionary);
  REQUIRE(all.size() == words);
  CHECK(all.at(numbers[12'345] - 1) == "12345 12345 12345");
}
