// One-permutation minimum hashes of a text's three-word shingles, by which near-duplicates are
// found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fahras::articles {

class MinHash {
 public:
  static constexpr std::size_t bins = 128;
  using Signature = std::array<std::uint16_t, bins>;  // 0: no shingle falls into the bin

  // Adds the words of a text to those added before. Diacritics, tatweel and punctuation are
  // ignored.
  void add(std::string_view text);

  // Whether there are fewer than ten shingles, too few to estimate a similarity.
  bool is_short() const noexcept { return shingles_ < 10; }
  Signature signature() const;
  bool is_empty() const noexcept { return words_ == 0; }
  std::uint64_t whole() const noexcept { return whole_; }  // a hash of all words in order

  // Returns an estimate of the similarity of two texts, from 0 to 1: the fraction of their shingles
  // that they share.
  static double similarity(const Signature& a, const Signature& b);

 private:
  void add_word(std::string_view word);

  std::array<std::uint64_t, bins> minima_{};  // 0: empty
  std::array<std::uint64_t, 2> last_words_{};
  std::uint64_t whole_ = 0x9E3779B97F4A7C15;
  std::size_t words_ = 0;
  std::size_t shingles_ = 0;
};

}  // namespace fahras::articles
