// Writes the forward index of the article that a worker indexes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/tokens.h>

#include "dictionary.h"

namespace fahras::builder {

// Remembers the dictionary's numbers of the words that the worker's token stream remembers, so that
// the shared dictionary is asked only for words that are new to the stream.
class WordNumbers {
 public:
  explicit WordNumbers(Dictionary& dictionary) : dictionary_(dictionary) {}

  void start_article(std::string_view day, std::size_t attribute_parts = 0) {
    out_.start(day, attribute_parts);
  }
  // Says that the next part is a text of this attribute.
  void attribute(unsigned number) { out_.attribute(number); }
  // Adds the tokens of one part, in the order of schema/tokens.h. `tokens` must always be the same
  // stream.
  void add(const TokenStream& tokens, bool is_heading);
  // The value for schema::tokens_key().
  const std::string& value() const { return out_.value(); }

 private:
  std::uint32_t number(std::uint32_t word, const schema::Forms& forms);

  Dictionary& dictionary_;
  schema::TokensWriter out_;
  std::vector<std::uint32_t> numbers_;  // by the stream's word; `unknown` until it was asked for
  std::uint64_t forgotten_ = 0;         // TokenStream::forgotten() to which numbers_ belong
};

}  // namespace fahras::builder
