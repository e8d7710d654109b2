// Analyses text: turns bytes into tokens with three forms each.
//
// Indexing, queries, ranking and highlighting all use the same analyzer, so that what matches is
// what is highlighted. No type of ICU or Xapian appears here.
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

// One token of a text. Its views are valid until the TokenStream that holds it is filled again.
struct Token {
  std::uint32_t begin = 0;     // byte offset of the first byte in the text
  std::uint32_t end = 0;       // byte offset past the last byte, trailing marks included
  std::uint32_t position = 0;  // number of the token in the text, from 0
  TokenKind kind = TokenKind::arabic;
  std::string_view surface;  // the normalised word, UTF-8, never empty
  std::string_view base;     // the surface without proclitics (و ف ب ك ل ال …)
  std::string_view stem;     // the base without endings, spellings unified; depends on base only
};

// The tokens of one text. One stream should be used for many texts, because it keeps its memory and
// the forms of the words that it has seen. A stream may be used by one thread at a time. After a
// move the old object can only be assigned to or destroyed.
class FAHRAS_API TokenStream {
 public:
  TokenStream();
  ~TokenStream();
  TokenStream(TokenStream&&) noexcept;
  TokenStream& operator=(TokenStream&&) noexcept;

  // The tokens of the text that was analysed last; valid until the stream is filled again.
  std::span<const Token> tokens() const noexcept;
  // For each token the number of its word, from 0, among the words that the stream remembers. Equal
  // words have equal numbers in all texts for which forgotten() is the same. Valid like tokens().
  std::span<const std::uint32_t> words() const noexcept;
  // How often the stream has forgotten the words that it had seen.
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
  // The names of all chains, the default one first.
  static std::span<const std::string_view> names() noexcept;

  virtual ~Analyzer() = default;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  virtual std::string_view name() const noexcept = 0;
  // The version of the chain, which increases when the same text may give other tokens. An index
  // can only be read with the version that it was built with.
  virtual unsigned version() const noexcept = 0;

  // Replaces the content of `out` by the tokens of `text`. Bytes that are not UTF-8 count as
  // U+FFFD, as ICU replaces them, and separate words. Throws std::length_error for texts of 4 GiB
  // or more.
  void analyze(std::string_view text, TokenStream& out) const;

  // Sets `root` (UTF-8) to what a stem has in common with the stems of related words: كتب for those
  // of كاتب, مكتوب and اكتتاب. It is a guess, for ranking and for widening searches. It is the stem
  // itself if that is not an Arabic word, or if the chain does not relate words.
  void find_root(std::string_view stem, std::string& root) const;

 protected:
  using State = TokenStream::State;
  Analyzer() = default;

 private:
  virtual void fill_forms(State& state) const = 0;
  virtual void find_root(std::u16string_view stem, std::u16string& root) const = 0;
};

// The place of a token in its text, in bytes.
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Replaces the content of `out` by the places of the tokens of `text`, by position. They are those
// that analyze() finds with any chain, but the forms of words are not computed. Throws like
// analyze().
FAHRAS_API void locate_tokens(std::string_view text, std::vector<TokenSpan>& out);

// Whether a word is in the list of stop words, or of question words. `surface` is a token's
// surface.
FAHRAS_API bool is_stop_word(std::string_view surface);
FAHRAS_API bool is_question_word(std::string_view surface);

}  // namespace fahras
