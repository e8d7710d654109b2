// Proves that answers are exact and complete: compares parsing, Xapian's candidates and
// verification with a plain scan over the tokens of every document.
#include <string>

#include <query/parser.h>
#include <query/synonyms.h>
#include <support/catch.h>

#include "questioner.h"

namespace fahras::query {
namespace {

constexpr std::size_t article_count = 1200;
constexpr std::size_t question_count = 120;

// In the middle of a query, a - excludes only if there are other operators.
std::string asked(const Question& question) {
  const bool excludes = question.text.find(" -(") != std::string::npos;
  return excludes ? "+(" + question.text + ')' : question.text;
}

void compare(const char* chain, Unit unit, std::uint32_t seed) {
  Random random(seed);
  const auto articles = generated_articles(article_count, random);
  Corpus corpus(*Analyzer::find(chain), unit, articles);
  Questioner questioner(corpus, articles, random);
  std::size_t with_answers = 0;
  for (std::size_t i = 0; i < question_count; ++i) {
    const Question question = questioner.question(i % 3);
    const std::string text = asked(question);
    CAPTURE(chain, seed, text);
    Query query = parse(text, corpus.analyzer());
    REQUIRE(query.fallback_reason == "");
    add_synonyms(query, corpus.rules().synonyms());
    const auto expected = corpus.scan(question.holds);
    CHECK(corpus.answers(query) == expected);
    if (!expected.empty()) ++with_answers;
  }
  CHECK(with_answers > question_count / 2);
}

}  // namespace

TEST_CASE("truth: exactly the matching articles are found") {
  compare(GENERATE("fahras", "light10", "snowball", "none"), Unit::article, 1);
}

TEST_CASE("truth: exactly the matching paragraphs are found") {
  compare(GENERATE("fahras", "light10", "snowball", "none"), Unit::paragraph, 2);
}

}  // namespace fahras::query
