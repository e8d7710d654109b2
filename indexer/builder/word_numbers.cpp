#include "word_numbers.h"

#include <limits>

namespace fahras::builder {
namespace {

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void WordNumbers::add(const TokenStream& tokens, bool is_heading) {
  if (tokens.forgotten() != forgotten_) numbers_.clear();
  forgotten_ = tokens.forgotten();
  const auto words = tokens.words();
  out_.part(words.size(), is_heading);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = tokens.tokens()[i];
    const schema::Forms forms{token.surface, token.base, token.stem};
    if (const std::uint32_t known = number(words[i], forms); known != 0) {
      out_.word(known);
    } else {
      out_.literal(forms);
    }
  }
}

std::uint32_t WordNumbers::number(std::uint32_t word, const schema::Forms& forms) {
  if (word >= numbers_.size()) numbers_.resize(word + std::size_t{1}, unknown);
  if (numbers_[word] == unknown) numbers_[word] = dictionary_.number(forms);
  return numbers_[word];
}

}  // namespace fahras::builder
