// Analysis of text: from bytes to tokens with three forms each.
//
// Index, query, ranker and highlighter all use this one chain, so what matches is what is
// highlighted. Free of ICU and Xapian types.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <fahras/export.h>

namespace fahras {

enum class TokenKind : std::uint8_t {
  arabic,   // letters of the Arabic script only
  latin,    // letters of other scripts only
  number,   // digits, with separators inside: 1.1, 2025
  mixed,    // letters and digits in one token: G20, كوفيد19
  address,  // a host name, URL part or mail address
};

// One token of a text. Views stay valid until the TokenStream that holds it is filled again.
struct Token {
  std::uint32_t begin = 0;     // byte offset of the first byte in the source
  std::uint32_t end = 0;       // byte offset past the last byte, trailing marks included
  std::uint32_t position = 0;  // 0 for the first token of a text, one more for each that follows
  TokenKind kind = TokenKind::arabic;
  std::string_view surface;  // the normalised word, UTF-8, never empty
  std::string_view base;     // the surface without proclitics (و ف ب ك ل ال …)
  std::string_view stem;     // the base without endings, spellings unified; depends on base only
};

// The tokens of one text. Reuse one stream for many texts: its memory, and the forms of the words
// that it has seen, are kept. One stream belongs to one thread.
class FAHRAS_API TokenStream {
 public:
  TokenStream();
  ~TokenStream();
  TokenStream(TokenStream&&) noexcept;
  TokenStream& operator=(TokenStream&&) noexcept;

  std::span<const Token> tokens() const noexcept;
  // For each token the number of its word among those that the stream remembers, from 0 on: equal
  // for equal words, of all texts in which forgotten() is the same.
  std::span<const std::uint32_t> words() const noexcept;
  // Grows whenever the stream forgets the words that it has seen.
  std::uint64_t forgotten() const noexcept;

 private:
  friend class Analyzer;
  struct State;
  std::unique_ptr<State> state_;
};

// A named analysis chain. Instances are static, immutable and safe to share between threads.
class FAHRAS_API Analyzer {
 public:
  // The chain called `name` (fahras, light10, snowball, none), or null if there is none.
  static const Analyzer* find(std::string_view name);
  // All names, the default one first.
  static std::span<const std::string_view> names() noexcept;

  virtual ~Analyzer() = default;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  virtual std::string_view name() const noexcept = 0;
  // Grows whenever the same text may give other tokens; an index is bound to it.
  virtual unsigned version() const noexcept = 0;

  // Replaces the content of `out` by the tokens of `text`. Bytes that are not UTF-8 count as
  // U+FFFD, as ICU replaces them, and separate words. Texts are at most 4 GiB - 1 long; longer ones
  // throw std::length_error.
  void analyze(std::string_view text, TokenStream& out) const;

  // Replaces `root` by what the stem has in common with those of related words, in UTF-8: كتب for
  // those of كاتب, مكتوب and اكتتاب. A guess, for ranking and to widen searches. The stem itself
  // where it is no Arabic word or the chain does not relate words.
  void find_root(std::string_view stem, std::string& root) const;

 protected:
  using State = TokenStream::State;
  Analyzer() = default;

 private:
  virtual void fill_forms(State& state) const = 0;
  virtual void find_root(std::u16string_view stem, std::u16string& root) const = 0;
};

// Where a token stands in its text, in bytes.
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Replaces the content of `out` by the places of the tokens of `text`, by position: those that
// analyze() finds, in any chain, without the cost of their forms.
FAHRAS_API void locate_tokens(std::string_view text, std::vector<TokenSpan>& out);

// Words that say little by themselves. `surface` is a token's surface: the lists are normalised by
// the same chain.
FAHRAS_API bool is_stop_word(std::string_view surface);
FAHRAS_API bool is_question_word(std::string_view surface);

}  // namespace fahras
