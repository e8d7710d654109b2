#include <articles/duplicates.h>

#include <support/catch.h>

#include <string>

using namespace fahras;
using articles::DuplicateFinder;

namespace {

schema::Article article(const std::string& id, const std::string& text) {
  schema::Article result;
  result.id = id;
  result.paragraphs.push_back({text, false});
  return result;
}

std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += "كلمة" + std::to_string(i) + " ";
  return text;
}

constexpr std::size_t memory = std::size_t{1} << 20;

}  // namespace

TEST_CASE("near-duplicates share the group of the first") {
  DuplicateFinder finder(memory);
  const auto first = finder.group(article("a", words(0, 200)));
  CHECK(first != 0);
  CHECK(finder.group(article("b", words(0, 195) + "غير هذا")) == first);
  CHECK(finder.group(article("c", words(0, 200))) == first);
  CHECK(finder.group(article("d", words(5000, 200))) != first);
}

TEST_CASE("half the words in common are no duplicate") {
  DuplicateFinder finder(memory);
  const auto first = finder.group(article("a", words(0, 200)));
  CHECK(finder.group(article("b", words(0, 100) + words(900, 100))) != first);
}

TEST_CASE("a group depends on the id and the words of its first article alone") {
  DuplicateFinder one(memory);
  DuplicateFinder other(memory);
  other.group(article("x", words(3000, 100)));
  CHECK(one.group(article("a", words(0, 100))) == other.group(article("a", words(0, 100))));
}

TEST_CASE("an article that is replaced leaves its near-duplicates behind") {
  DuplicateFinder finder(memory);
  const auto before = finder.group(article("a", words(0, 200)));
  CHECK(finder.group(article("b", words(0, 200))) == before);
  CHECK(finder.group(article("a", words(5000, 200))) != before);
}

TEST_CASE("near-duplicates of articles that were there before share their group") {
  schema::Article older = article("a", words(0, 200));
  older.duplicate_group = 17;
  schema::Article brief = article("k", "خبر قصير جدا عن كرة القدم");
  brief.duplicate_group = 18;
  DuplicateFinder finder(memory, [&](const schema::Article&) {
    return std::vector<schema::Article>{brief, older};
  });
  CHECK(finder.group(article("b", words(0, 195) + "غير هذا")) == 17);
  CHECK(finder.group(article("c", words(0, 200))) == 17);
  CHECK(finder.group(article("d", "خبر قصير جدا عن كرة القدم")) == 18);
  CHECK(finder.group(article("e", "خبر قصير جدا عن كرة السلة")) != 18);
  CHECK(finder.group(article("f", words(5000, 200))) != 17);
}

TEST_CASE("short articles must be equal") {
  DuplicateFinder finder(memory);
  const auto first = finder.group(article("a", "خبر قصير جدا عن كرة القدم"));
  CHECK(finder.group(article("b", "خبر قصير جدا عن كرة القدم.")) == first);
  CHECK(finder.group(article("c", "خبر قصير جدا عن كرة السلة")) != first);
}

TEST_CASE("an article without words has a group of its own") {
  DuplicateFinder finder(memory);
  CHECK(finder.group(article("a", "")) != finder.group(article("b", "…")));
}

TEST_CASE("memory is bounded: the oldest are forgotten, the newest are known") {
  DuplicateFinder finder(16 * 1024);
  const auto first = finder.group(article("first", words(0, 60)));
  for (int i = 1; i <= 300; ++i) {
    finder.group(article("n" + std::to_string(i), words(i * 1000, 60)));
  }
  CHECK(finder.group(article("again", words(0, 60))) != first);
  const auto last = finder.group(article("last", words(900'000, 60)));
  CHECK(finder.group(article("copy", words(900'000, 58) + "آخر هنا")) == last);
}
