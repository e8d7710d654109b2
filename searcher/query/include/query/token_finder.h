// Finds the query's words in the forward index, where texts are lists of numbers of words.
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

// How often words of a query, and their relatives, stand in one document at most: 80 MB. Each of
// 256 forms of one word would be found wherever that word stands.
inline constexpr std::size_t most_occurrences = std::size_t{1} << 22U;
// Throws Error(usage).
[[noreturn]] void refuse_occurrences();

// For one query and one dictionary. Asks the dictionary once for the words of the query's roots,
// and for those that begin as its words with *; a token costs one look-up in a small table from
// then on.
class TokenFinder {
 public:
  // Gives the user metadata of an articles database under a key; empty if there is none.
  using Metadata = std::function<std::string(const std::string& key)>;

  // Keeps a reference to the matcher. Throws Error(index) for a damaged dictionary.
  TokenFinder(const WordMatcher& matcher, schema::DictionaryId dictionary,
              const Metadata& metadata);

  // Reads a part's tokens. Fills `found.tokens` and `found.occurrences`, whose begin and end stay
  // 0: the forward index does not know where in the text a token stands. Throws Error(usage) for
  // more than most_occurrences.
  void find(schema::TokensReader& in, const schema::TokensReader::Part& part, Part& found);

 private:
  void learn(const std::string& block);
  void learn(const schema::Base& base);
  void keep(std::uint32_t number, const std::vector<WordMatch>& matches);
  std::span<const WordMatch> matches(std::uint32_t number, schema::TokensReader& in);

  // Of a number's last bits: whether some word of the query has a number that ends so. Stays small
  // enough for the processor's nearest cache.
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
