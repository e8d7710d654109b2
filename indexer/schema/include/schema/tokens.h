// The forward index: an article's tokens as numbers of words, so that ranking and verification need
// not analyse its text. Writer and reader share this file; docs/index-format.md describes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <schema/words.h>

namespace fahras::schema {

class RecordReader;

// Parts of an article's tokens: each of token_fields() of fields.h, then each paragraph. Fields
// that an article lacks are parts without tokens.

// What stands under tokens_key() of schema/pieces.h: the article's day, then its tokens, whose
// words have their numbers in the dictionary of the piece. Reusable.
class TokensWriter {
 public:
  // Forgets what was written before. `day` as day_of() of schema/values.h has it.
  void start(std::string_view day);
  // As many calls of word() and literal() as there are tokens follow.
  void part(std::size_t tokens, bool is_heading);
  // `number` in the dictionary, from 1 on.
  void word(std::uint32_t number);
  // A word that the dictionary does not hold.
  void literal(const Forms& forms);
  const std::string& value() const { return value_; }

 private:
  std::string value_;
};

// Reads what TokensWriter wrote, in its order. Every member throws Error(index) on what it never
// wrote, the empty string among that: Xapian has it for a key that is absent. Keeps a view of the
// value.
class TokensReader {
 public:
  struct Part {
    std::uint32_t tokens = 0;
    bool is_heading = false;
  };

  explicit TokensReader(std::string_view value);

  const std::string& day() const { return day_; }
  bool at_end() const { return at_ == end_; }
  // The next part. Its tokens must be read, or skipped, before the part that follows.
  Part part();
  void skip(const Part& part);
  // The number of the next token's word; 0: it is a literal, to be read by literal().
  std::uint32_t word() {
    if (at_ == end_) fail("it ends too early");
    const unsigned first = *at_++;
    return first < 0x80 ? first : longer_number(first);
  }
  // `forms` has the word until it is read into again.
  void literal(FormsBuffer& forms);

 private:
  std::uint32_t longer_number(unsigned first);
  RecordReader rest() const;
  [[noreturn]] void fail(const char* why) const;

  const unsigned char* at_ = nullptr;
  const unsigned char* end_ = nullptr;
  std::string day_;
};

}  // namespace fahras::schema
