#include <fahras/analyzer.h>

#include <limits>
#include <stdexcept>

#include <tokenizer/tokenizer.h>
#include "token_stream_state.h"

namespace fahras {
namespace {

using tokenizer::Tokenizer;
using tokenizer::WordKind;

TokenKind kind_of(WordKind kind) {
  switch (kind) {
    case WordKind::arabic:
      return TokenKind::arabic;
    case WordKind::latin:
      return TokenKind::latin;
    case WordKind::number:
      return TokenKind::number;
    case WordKind::mixed:
      return TokenKind::mixed;
    case WordKind::address:
      return TokenKind::address;
  }
  return TokenKind::mixed;
}

void check_length(std::string_view text) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("a text of more than 4 GiB cannot be analysed");
  }
}

}  // namespace

void locate_tokens(std::string_view text, std::vector<TokenSpan>& out) {
  check_length(text);
  out.clear();
  for (Tokenizer words(text); words.next();) out.push_back({words.begin(), words.end()});
}

void Analyzer::analyze(std::string_view text, TokenStream& out) const {
  check_length(text);
  TokenStream::State& state = *out.state_;
  state.restart(*this);
  for (Tokenizer words(text); words.next();) {
    const TokenKind kind = kind_of(words.kind());
    state.words.ask(words.text(), kind);
    Token& token = state.tokens.emplace_back();
    token.begin = words.begin();
    token.end = words.end();
    token.position = static_cast<std::uint32_t>(state.tokens.size() - 1);
    token.kind = kind;
  }
  state.words.resolve(state.word_of);
  fill_forms(state);
  state.show_forms();
}

}  // namespace fahras
