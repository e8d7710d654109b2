// Defines the named chains, which share the normaliser and tokenizer and differ in their stemmers.
#include <algorithm>
#include <array>
#include <string>

#include <fahras/analyzer.h>
#include <stem/stemmer.h>
#include "composition.h"
#include "digits.h"
#include "token_stream_state.h"

namespace fahras {
namespace {

// No Arabic word is longer; longer tokens are not stemmed.
constexpr std::size_t max_stemmed_length = 40;

class Chain final : public Analyzer {
 public:
  Chain(std::string_view name, unsigned version, const stem::Stemmer& stemmer)
      : name_(name), version_(version), stemmer_(stemmer) {}

  std::string_view name() const noexcept override { return name_; }
  unsigned version() const noexcept override { return version_; }

 private:
  void fill_forms(State& state) const override {
    std::u16string base;
    std::u16string stem;
    for (; state.formed < state.words.size(); ++state.formed) {
      Word& word = state.words[state.formed];
      if (word.kind == TokenKind::arabic && word.text.size() <= max_stemmed_length) {
        stemmer_.strip_proclitics(word.text, base);
        stemmer_.strip_endings(base, stem);
        fill(state.words, word, base, stem);
      } else if (const std::size_t letters = stemmed_letters(word); letters > 0) {
        stemmer_.strip_proclitics(word.text.substr(0, letters), base);
        stemmer_.strip_endings(base, stem);
        fill(state.words, word, base.append(word.text.substr(letters)), stem);
      } else {
        fill_other(state.words, word);
      }
    }
  }

  void find_root(std::u16string_view stem, std::u16string& root) const override {
    stemmer_.find_root(stem, root);
  }

  // Returns the number of letters before digits whose stem is also the stem of the word; 0 for
  // other words. For example, أبولو11 and أبولو 11 both have the stem أبولو.
  std::size_t stemmed_letters(const Word& word) const {
    const bool is_stemmed = word.kind == TokenKind::mixed && &stemmer_ != &stem::none();
    const std::size_t letters = is_stemmed ? letters_before_digits(word.text) : 0;
    return letters <= max_stemmed_length ? letters : 0;
  }

  static void fill(WordTable& words, Word& word, std::u16string_view base,
                   std::u16string_view stem) {
    word.surface = words.keep_utf8(word.text);
    word.base = base == word.text ? word.surface : words.keep_utf8(base);
    word.stem = stem == base ? word.base : words.keep_utf8(stem);
  }

  static void fill_other(WordTable& words, Word& word) {
    word.surface = words.keep_utf8(composed(word.text));
    word.base = word.stem = word.surface;
    if (word.kind == TokenKind::number)
      word.base = word.stem = words.keep_utf8(ungrouped(word.text));
    else if (word.kind == TokenKind::mixed)
      word.base = word.stem = words.keep_utf8(composed(ungrouped(bare(word.text))));
  }

  std::string_view name_;
  unsigned version_;
  const stem::Stemmer& stemmer_;
};

constexpr std::array<std::string_view, 4> chain_names{"fahras", "light10", "snowball", "none"};

}  // namespace

const Analyzer* Analyzer::find(std::string_view name) {
  static const Chain chains[] = {{chain_names[0], 3, stem::fahras()},
                                 {chain_names[1], 3, stem::light10()},
                                 {chain_names[2], 3, stem::snowball()},
                                 {chain_names[3], 2, stem::none()}};
  const auto* const found =
      std::ranges::find_if(chains, [&](const Chain& chain) { return chain.name() == name; });
  return found == std::end(chains) ? nullptr : found;
}

std::span<const std::string_view> Analyzer::names() noexcept { return chain_names; }

}  // namespace fahras
