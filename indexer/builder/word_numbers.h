// The forward index of the article that a worker is at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/tokens.h>

#include "dictionary.h"

namespace fahras::builder {

// Remembers the dictionary's numbers for the words that its worker's stream remembers: the shared
// dictionary is asked only for words that are new to it.
class WordNumbers {
 public:
  explicit WordNumbers(Dictionary& dictionary) : dictionary_(dictionary) {}

  void start_article(std::string_view day) { out_.start(day); }
  // `tokens`: of each of schema::token_fields(), then of each paragraph; of one stream always.
  void add(const TokenStream& tokens, bool is_heading);
  // What stands under schema::tokens_key().
  const std::string& value() const { return out_.value(); }

 private:
  std::uint32_t number(std::uint32_t word, const schema::Forms& forms);

  Dictionary& dictionary_;
  schema::TokensWriter out_;
  std::vector<std::uint32_t> numbers_;  // by the stream's word; `unknown` until asked for
  std::uint64_t forgotten_ = 0;         // the stream's, when these numbers were learnt
};

}  // namespace fahras::builder
