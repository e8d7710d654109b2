// The letter trigrams of the query's words. Other forms and spellings of a word share most of its
// trigrams, also where no stem joins them: تأسيس and أسست, ثيوقراطية and ثيوقراطي.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fahras::query {

struct QueryWords;

class Trigrams {
 public:
  // Of the bases of Arabic words that are scored, with their beginnings and ends.
  explicit Trigrams(const QueryWords& words);

  std::size_t size() const { return codes_.size(); }
  // Of each word of the query, by its index in QueryWords: its trigrams, none twice.
  const std::vector<std::vector<std::uint32_t>>& by_word() const { return by_word_; }
  // Adds those of a token with this base to `found`; nothing for what is no Arabic word.
  void find(std::string_view base, std::vector<std::uint32_t>& found) const;

 private:
  static constexpr std::size_t letters = 43;  // Arabic letters from hamza to yeh, and the boundary

  std::vector<std::uint32_t> codes_;  // sorted
  std::bitset<letters * letters * letters> wanted_;
  std::vector<std::vector<std::uint32_t>> by_word_;
};

}  // namespace fahras::query
