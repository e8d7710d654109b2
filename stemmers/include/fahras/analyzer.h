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

  // Returns the tokens of the text that was analysed last, in text order. The span is valid until
  // the stream is filled again.
  std::span<const Token> tokens() const noexcept;
  // Returns, for each token, the number of its word, from 0, among the words that the stream has
  // kept. Equal words have equal numbers in all texts between which forgotten() did not change. The
  // span is valid as long as that of tokens().
  std::span<const std::uint32_t> words() const noexcept;
  // Returns how often the stream has discarded the words that it had kept, which it does when their
  // memory reaches a limit or when another analyzer fills it.
  std::uint64_t forgotten() const noexcept;

 private:
  friend class Analyzer;
  struct State;
  std::unique_ptr<State> state_;
};

// An analyzer: it splits a text into tokens and computes their forms. Analyzers are static and
// immutable, so all threads may share one.
class FAHRAS_API Analyzer {
 public:
  // Returns the analyzer called `name` (fahras, light10, snowball, none), or null if there is none.
  // It is never destroyed, and must not be deleted.
  static const Analyzer* find(std::string_view name);
  // Returns the names of all analyzers, that of the default one first.
  static std::span<const std::string_view> names() noexcept;

  virtual ~Analyzer() = default;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  // Returns the name by which find() finds the analyzer.
  virtual std::string_view name() const noexcept = 0;
  // Returns the version of the analyzer, which increases when the same text may give other tokens.
  // An index can only be read with the version that it was built with.
  virtual unsigned version() const noexcept = 0;

  // Replaces the content of `out` by the tokens of `text`. Bytes that are not UTF-8 count as
  // U+FFFD, as ICU replaces them, and separate words. Throws std::length_error for texts of 4 GiB
  // or more.
  void analyze(std::string_view text, TokenStream& out) const;

  // Sets `root` (UTF-8) to what a stem has in common with the stems of related words: كتب for those
  // of كاتب, مكتوب and اكتتاب. It is a guess, for ranking and for widening searches. It is the stem
  // itself if that is not an Arabic word, or if the analyzer does not relate words.
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

// Replaces the content of `out` by the places of the tokens of `text`, in text order. Every
// analyzer finds the same places, so none is needed, and the forms of words are not computed.
// Throws like Analyzer::analyze().
FAHRAS_API void locate_tokens(std::string_view text, std::vector<TokenSpan>& out);

// Return whether a word is in the list of stop words, or in that of question words. `surface` is
// Token::surface.
FAHRAS_API bool is_stop_word(std::string_view surface);
FAHRAS_API bool is_question_word(std::string_view surface);

}  // namespace fahras
