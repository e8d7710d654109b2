#include <iterator>
#include <string>
#include <vector>

#include <fahras/error.h>
#include <query/compile.h>
#include <query/document.h>
#include <query/parser.h>
#include <query/print.h>
#include <query/verify.h>
#include <support/catch.h>
#include <support/occurrence_finder.h>

#include "generated_corpus.h"
#include "queries.h"

// Tests hostile queries. If parsing is not linear, they exceed the time limit of the test program.
namespace fahras::query {
namespace {

std::string repeated(std::size_t times, const std::string& text) {
  std::string all;
  all.reserve(times * text.size());
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string refusal(const std::string& text, const Limits& limits = {}) {
  try {
    parse(text, light10(), limits);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "accepted";
}

Limits wide() {
  Limits limits;
  limits.bytes = limits.words = limits.phrase_words = limits.prefixes = 100'000'000;
  return limits;
}

}  // namespace

TEST_CASE("limits: each limit is named in its error") {
  CHECK(refusal(repeated(2'000, "كتاب ")) == "the query is longer than 8192 bytes");
  CHECK(refusal(repeated(257, "كتاب ")) == "the query has more than 256 words");
  CHECK(refusal(repeated(31, "(") + "كتاب" + repeated(31, ")")) ==
        "the query has more than 30 parentheses inside each other");
  CHECK(refusal('"' + repeated(65, "كتاب ") + '"') ==
        "the query has more than 64 words in a phrase");
  CHECK(refusal("كتاب NEAR/1001 جديد") == "NEAR/1001 is more than NEAR/1000");
  CHECK(refusal(repeated(16, "كتاب NEAR ") + "كتاب") == "NEAR joins more than 16 words");
  CHECK(refusal(repeated(11, "كتاب* ")) == "the query has more than 10 words with *");
}

TEST_CASE("limits: queries up to each limit are accepted") {
  CHECK(refusal(repeated(256, "كتاب ")) == "accepted");
  CHECK(refusal(repeated(30, "(") + "كتاب" + repeated(30, ")")) == "accepted");
  CHECK(refusal('"' + repeated(64, "كتاب ") + '"') == "accepted");
  CHECK(refusal("كتاب NEAR/1000 جديد") == "accepted");
  CHECK(refusal(repeated(15, "كتاب NEAR ") + "كتاب") == "accepted");
  CHECK(refusal(repeated(10, "كتاب* ")) == "accepted");
}

TEST_CASE("limits: plain words of a text that does not parse are limited too") {
  CHECK(refusal('"' + repeated(257, "كتاب ")) == "the query has more than 256 words");
}

TEST_CASE("limits: any text passes all stages") {
  constexpr const char* pieces[] = {
      "كتاب",  "في",    "\"",   "«",  "”",     "(",    ")",      "+",        "-",
      "=",     "*",     " ",    " ",  " AND ", " OR ", " NOT ",  " NEAR/3 ", "title:",
      "مصدر:", "date:", "2025", "..", "\xFF",  "\xD9", "\u200F", "،",        "ال"};
  Random random(3);
  for (int i = 0; i < 3'000; ++i) {
    std::string text;
    for (std::size_t length = random.below(20); length > 0; --length) {
      text += pieces[random.below(std::size(pieces))];
    }
    CAPTURE(text);
    const Query query = parse(text, light10());
    const QueryWords words = collect_words(query);
    test::OccurrenceFinder finder(words, light10());
    Document document;
    finder.find("في كتاب 2025 \xFF", document.parts.emplace_back());
    const Verifier verifier(query, words, Unit::article);
    CHECK_NOTHROW(candidates(query, [](std::string_view) { return std::vector<std::string>(); }));
    CHECK_NOTHROW(verifier.matches(document));
  }
}

TEST_CASE("limits: ten megabytes are refused before they are read") {
  CHECK(refusal(std::string(10'000'000, '(')) == "the query is longer than 8192 bytes");
}

TEST_CASE("limits: a long text of one kind is read in linear time") {
  CHECK(refusal(repeated(100'000, "("), wide()) ==
        "the query has more than 30 parentheses inside each other");
  CHECK(parse(repeated(100'000, ")"), light10(), wide()).fallback_reason != "");
  CHECK(to_string(parse(repeated(10'000, "NOT ") + "كتاب", light10(), wide()).root) == "[+كتاب]");
  for (const char* piece :
       {"\"",     "«“", "“«\" ",  "title:", "title:\"", "+-",    "= ",      "=",    "* ",
        "*",      "أ*", "..",     "date:",  "أ AND ",   "أ OR ", "أ NEAR ", "()",   "\xFF",
        "\xD9\"", "ـ",  "\u200F", "أ",      "أ ",       "-أ ",   "\"أ\" ",  "NEAR/"}) {
    CAPTURE(piece);
    CHECK_NOTHROW(parse(repeated(30'000, piece), light10(), wide()));
  }
}

}  // namespace fahras::query
