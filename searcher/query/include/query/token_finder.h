// Finds the words of a query in the forward index, which stores a text as the numbers of its words
// in a dictionary.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <query/document.h>
#include <query/number_table.h>
#include <schema/bases.h>
#include <schema/tokens.h>

namespace fahras::query {

// How many occurrences of a query's words and their relatives one document may have. They take 80
// MB of memory. Only a query with very many forms of one word has more, since all of them are found
// wherever the word occurs.
inline constexpr std::size_t max_occurrences = std::size_t{1} << 22U;
// Throws the Error(usage) for a document with more.
[[noreturn]] void refuse_occurrences();

// Finds the words of one query in texts of one dictionary. When it is made, it reads the
// dictionary's words of the query's roots and those that begin with the query's prefixes. After
// that each token of a text costs one look-up in a small table.
class TokenFinder {
 public:
  // Returns the user metadata of an articles database under a key; empty if there is none.
  using Metadata = std::function<std::string(const std::string& key)>;

  // Keeps a reference to the matcher. Throws Error(index) for a damaged dictionary.
  TokenFinder(const WordMatcher& matcher, schema::DictionaryId dictionary,
              const Metadata& metadata);

  // Reads the tokens of a part. Sets `found.tokens`, `found.occurrences` and `found.related`. Their
  // begin and end stay 0, because the forward index has no byte offsets. Throws Error(usage) for
  // more than max_occurrences.
  void find(schema::TokensReader& in, const schema::TokensReader::Part& part, Part& found);

 private:
  void learn(const std::string& block);
  void learn(const schema::Base& base);
  void keep(std::uint32_t number, const std::vector<WordMatch>& matches);
  std::span<const WordMatch> matches(std::uint32_t number, schema::TokensReader& in);

  // The size of the filter that is checked before the table: one bit for each value of a number's
  // last bits, which says whether the number of some word of the query ends so. It is small enough
  // for the processor's nearest cache.
  static constexpr std::uint32_t filter_size = 1U << 15U;

  const WordMatcher& matcher_;
  std::bitset<filter_size> may_match_;
  NumberTable known_;  // ranges of known_matches_
  std::vector<WordMatch> known_matches_;
  std::vector<WordMatcher::Asked> asked_;
  schema::FormsBuffer literal_;
  std::vector<WordMatch> literal_matches_;
};

}  // namespace fahras::query
