// Widens the words of a query: the last one by completions, rare ones by similar words.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <query/tree.h>
#include <suggest/slips.h>

#include <index/shards.h>
#include "typos.h"
#include "word_forms.h"

namespace fahras::match {

// For the words of one request. Keeps references to its arguments.
class WordWidener {
 public:
  WordWidener(const SearchRequest& request, const index::Shards& shards, suggest::Slips& slips);

  // Adds alternatives to words that are side by side (query/widen.h).
  void widen(std::span<query::PlainWord* const> words);
  // The words that got similar words, in the order of the query.
  std::vector<UsedTypos> take_typos() { return std::move(typos_); }

 private:
  void complete(query::PlainWord& word);
  void correct(query::PlainWord& word);
  void join(query::PlainWord& first, query::PlainWord& second);
  void add(query::PlainWord& word, std::vector<query::Alternative> alternatives);
  void report(const std::string& word, const std::vector<query::Alternative>& similar);
  double documents_with(const query::PlainWord& word) const;
  void set_weights(query::PlainWord& word, bool is_alone) const;

  const SearchRequest& request_;
  const index::Shards& shards_;
  suggest::Slips& slips_;
  TypoFinder finder_;
  WordForms forms_;
  std::vector<UsedTypos> typos_;
};

}  // namespace fahras::match
