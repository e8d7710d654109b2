#include "token_stream_state.h"

namespace fahras {
namespace {

// Limits of the data that a stream keeps from one text to the next.
constexpr std::size_t max_remembered_bytes = 1U << 24U;
constexpr std::uint32_t max_remembered_words = 1U << 17U;

}  // namespace

void TokenStream::State::restart(const Analyzer& chain) {
  tokens.clear();
  word_of.clear();
  const bool small = words.size() <= max_remembered_words && words.memory() <= max_remembered_bytes;
  if (analyzer == &chain && small) return;
  words.clear();
  ++forgotten;
  formed = 0;
  analyzer = &chain;
}

void TokenStream::State::show_forms() {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Word& word = words[word_of[i]];
    tokens[i].surface = word.surface;
    tokens[i].base = word.base;
    tokens[i].stem = word.stem;
  }
}

TokenStream::TokenStream() : state_(std::make_unique<State>()) {}
TokenStream::~TokenStream() = default;
TokenStream::TokenStream(TokenStream&&) noexcept = default;
TokenStream& TokenStream::operator=(TokenStream&&) noexcept = default;

std::span<const Token> TokenStream::tokens() const noexcept { return state_->tokens; }

std::span<const std::uint32_t> TokenStream::words() const noexcept { return state_->word_of; }

std::uint64_t TokenStream::forgotten() const noexcept { return state_->forgotten; }

}  // namespace fahras
