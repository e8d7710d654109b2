// The forms of words that the index has.
#pragma once

#include <string>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/tree.h>

#include <index/shards.h>

namespace fahras::match {

// Keeps a reference to the shards.
class WordForms {
 public:
  explicit WordForms(const index::Shards& shards) : shards_(shards) {}

  // Returns the word with this base. Its surface is the base.
  query::Word of_base(const std::string& base);
  // Returns the words of a text.
  std::vector<query::Word> of_text(std::string_view text);
  // The number of documents of a unit that have the word's stem in their text.
  double documents_with(const query::Word& word, Unit unit = Unit::article) const;
  bool is_written(const query::Word& word) const { return documents_with(word) > 0; }

 private:
  const index::Shards& shards_;
  TokenStream tokens_;
};

}  // namespace fahras::match
