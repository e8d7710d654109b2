#include <support/catch.h>

#include <string>
#include <vector>

#include <fahras/analyzer.h>

namespace {

using fahras::Analyzer;
using fahras::Token;
using fahras::TokenStream;

// Returns a word of Arabic letters for each number.
std::string word(unsigned number) {
  constexpr const char* letters[] = {"ب", "ت", "ث", "ج", "ح", "خ", "د", "ر", "س", "ع"};
  std::string result = "م";
  for (; number > 0; number /= 10) result += letters[number % 10];
  return result + "م";
}

std::string many_words(unsigned first, unsigned count) {
  std::string text;
  for (unsigned i = 0; i < count; ++i) text += word(first + i) + ' ';
  return text;
}

}  // namespace

TEST_CASE("a new stream is empty and can be moved") {
  TokenStream stream;
  CHECK(stream.tokens().empty());
  Analyzer::find("none")->analyze("كتاب", stream);
  TokenStream moved = std::move(stream);
  REQUIRE(moved.tokens().size() == 1);
  CHECK(moved.tokens()[0].surface == "كتاب");
}

TEST_CASE("a stream that is filled again contains the new text only") {
  TokenStream stream;
  Analyzer::find("none")->analyze("كتاب قديم", stream);
  Analyzer::find("none")->analyze("جديد", stream);
  REQUIRE(stream.tokens().size() == 1);
  CHECK(stream.tokens()[0].surface == "جديد");
  CHECK(stream.tokens()[0].position == 0);
}

TEST_CASE("a stream can be used with several chains in turn") {
  TokenStream stream;
  Analyzer::find("light10")->analyze("الكتاب", stream);
  CHECK(stream.tokens()[0].base == "كتاب");
  Analyzer::find("none")->analyze("الكتاب", stream);
  CHECK(stream.tokens()[0].base == "الكتاب");
  Analyzer::find("light10")->analyze("الكتاب", stream);
  CHECK(stream.tokens()[0].base == "كتاب");
}

TEST_CASE("a text with more words than a stream keeps has all its forms") {
  constexpr unsigned count = 150000;
  TokenStream stream;
  for (const unsigned first : {0U, 100000U, 0U}) {
    Analyzer::find("none")->analyze(many_words(first, count), stream);
    REQUIRE(stream.tokens().size() == count);
    bool same = true;
    for (unsigned i = 0; i < count; ++i) {
      same = same && stream.tokens()[i].surface == word(first + i) &&
             stream.tokens()[i].stem == word(first + i);
    }
    CHECK(same);
  }
}

TEST_CASE("a stream drops its words when they reach the memory limit") {
  const std::string endless(20U << 20U, 'a');
  TokenStream stream;
  for (const char* const last : {"a", "b", "c"}) {
    Analyzer::find("none")->analyze(endless + last, stream);
    REQUIRE(stream.tokens().size() == 1);
    CHECK(stream.tokens()[0].surface == endless + last);
  }
  Analyzer::find("none")->analyze("كتاب", stream);
  CHECK(stream.tokens()[0].surface == "كتاب");
}

TEST_CASE("words have numbers that are valid until the stream drops them") {
  const Analyzer& chain = *Analyzer::find("none");
  TokenStream stream;
  const auto words = [&stream] {
    return std::vector<std::uint32_t>(stream.words().begin(), stream.words().end());
  };
  chain.analyze("كتاب قديم كِتاب", stream);
  CHECK(words() == std::vector<std::uint32_t>{0, 1, 0});
  const auto forgotten = stream.forgotten();
  chain.analyze("جديد قديم", stream);
  CHECK(words() == std::vector<std::uint32_t>{2, 1});
  CHECK(stream.forgotten() == forgotten);
  chain.analyze(many_words(0, 150000), stream);
  chain.analyze("قديم", stream);
  CHECK(words() == std::vector<std::uint32_t>{0});
  CHECK(stream.forgotten() > forgotten);
}
