// Words that a typist may have meant by a word that no document has.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <query/tree.h>
#include <suggest/slips.h>

#include <index/shards.h>
#include "word_forms.h"

namespace fahras::match {

// Finds them for the words of one request, whose rules are SearchRequest::typos. Keeps references
// to its arguments.
class TypoFinder {
 public:
  TypoFinder(const SearchRequest& request, const index::Shards& shards, suggest::Slips& slips);

  // Returns the words that may be meant, the likeliest first; none for a word that a document
  // has. `documents` is the number of those that have it or one of its other alternatives.
  std::vector<query::Alternative> meant_by(const query::Word& word, double documents);
  // Returns the word that two words make without the space between them; nothing unless documents
  // have it, and no document has one of the words.
  std::vector<query::Alternative> joined(const query::Word& first, const query::Word& second);

 private:
  // Whether typos are looked for in the word.
  bool applies(const query::Word& word) const;
  // Returns the bases from which slips may have made the word.
  std::vector<suggest::Slip> slips_of(const query::Word& word);
  // Adds words that are at most `max_cost` away from `base`.
  void add_similar(const std::string& base, unsigned max_cost, std::vector<suggest::Slip>& found);
  // Returns the two words that a missing space makes one of; none if documents have no such two.
  std::vector<query::Alternative> split(const query::Word& word);

  const SearchRequest& request_;
  suggest::Slips& slips_;
  WordForms forms_;
  std::vector<std::string> off_;  // surfaces
};

}  // namespace fahras::match
