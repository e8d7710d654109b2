#include <string>

#include <schema/tokens.h>
#include <support/catch.h>

#include "word_numbers.h"

using namespace fahras;

namespace {

std::vector<std::uint32_t> numbers_in(const std::string& value) {
  std::vector<std::uint32_t> numbers;
  for (schema::TokensReader in(value); !in.at_end();) {
    const auto part = in.part();
    for (std::uint32_t i = 0; i < part.tokens; ++i) numbers.push_back(in.word());
  }
  return numbers;
}

}  // namespace

TEST_CASE("words keep their numbers when the stream drops them") {
  const Analyzer& chain = *Analyzer::find("none");
  builder::Dictionary dictionary;
  builder::WordNumbers numbers(dictionary);
  TokenStream tokens;
  const auto add = [&](const std::string& text) {
    numbers.start_article("");
    chain.analyze(text, tokens);
    numbers.add(tokens, false);
    return numbers_in(numbers.value());
  };
  CHECK(add("a b a") == std::vector<std::uint32_t>{1, 2, 1});
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += std::to_string(i) + " ";
  const auto forgotten = tokens.forgotten();
  CHECK(add(many).size() == 200'000);
  CHECK(add("c b a") == std::vector<std::uint32_t>{200'003, 2, 1});
  CHECK(tokens.forgotten() > forgotten);
}
