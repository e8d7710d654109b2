// The forward index: the tokens of an article as numbers of words, so that ranking and verification
// need not analyse its text. docs/index-format.md describes its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <schema/words.h>

namespace fahras::schema {

class RecordReader;

// The parts of an article are, in this order, each of token_fields() of fields.h, then the texts of
// attributes (index_fields.h), each after the number of its attribute, then each paragraph. A field
// that the article lacks is a part without tokens.

// Writes the value for tokens_key() of schema/pieces.h: the article's day and its tokens, whose
// words have the numbers of the piece's dictionary. One object can write many articles.
class TokensWriter {
 public:
  // Begins an article. `day` is what day_of() of schema/values.h returns; `attribute_parts` is the
  // number of parts that are texts of attributes.
  void start(std::string_view day, std::size_t attribute_parts = 0);
  // Precedes part() for the text of an attribute.
  void attribute(unsigned number) { append(number); }
  // Begins a part, which is followed by a call of word() or literal() for each of its tokens.
  void part(std::size_t tokens, bool is_heading);
  // Adds a token by the number of its word in the dictionary, from 1.
  void word(std::uint32_t number);
  // Adds a token whose word the dictionary does not hold.
  void literal(const Forms& forms);
  // Returns the value with the parts so far.
  const std::string& value() const { return value_; }

 private:
  void append(std::uint64_t number);

  std::string value_;
};

// Reads what TokensWriter wrote, in the same order. The value must outlive the reader. Every
// function throws Error(index) for data that TokensWriter cannot have written, and for the empty
// string, which is what Xapian returns for an absent key.
class TokensReader {
 public:
  struct Part {
    std::uint32_t tokens = 0;
    bool is_heading = false;
  };

  explicit TokensReader(std::string_view value);

  const std::string& day() const { return day_; }
  std::uint32_t attribute_parts() const { return attribute_parts_; }
  // Reads the number of the attribute whose text is the next part.
  std::uint32_t attribute();
  bool at_end() const { return at_ == end_; }
  // Begins the next part. Its tokens must be read or skipped before the next call.
  Part part();
  void skip(const Part& part);
  // Reads a token. Returns the number of its word; 0 if it is a literal, which literal() must then
  // read.
  std::uint32_t word() {
    if (at_ == end_) fail("it ends too early");
    const unsigned first = *at_++;
    return first < 0x80 ? first : longer_number(first);
  }
  // Reads the forms of a literal.
  void literal(FormsBuffer& forms);

 private:
  std::uint32_t longer_number(unsigned first);
  RecordReader rest() const;
  [[noreturn]] void fail(const char* why) const;

  const unsigned char* at_ = nullptr;
  const unsigned char* end_ = nullptr;
  std::string day_;
  std::uint32_t attribute_parts_ = 0;
};

}  // namespace fahras::schema
