// One-permutation minimum hashes of a text's three-word shingles: what near-duplicates share.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fahras::articles {

class MinHash {
 public:
  static constexpr std::size_t bins = 128;
  using Signature = std::array<std::uint16_t, bins>;  // 0: no shingle fell into the bin

  // Diacritics, tatweel and punctuation do not count.
  void add(std::string_view text);

  // Of fewer than ten shingles nothing can be estimated.
  bool is_short() const noexcept { return shingles_ < 10; }
  Signature signature() const;
  bool is_empty() const noexcept { return words_ == 0; }
  std::uint64_t whole() const noexcept { return whole_; }  // of all words in their order

  // An estimate of how many of its shingles a text shares with the other, 0 to 1.
  static double similarity(const Signature& a, const Signature& b);

 private:
  void add_word(std::string_view word);

  std::array<std::uint64_t, bins> least_{};  // 0: empty
  std::array<std::uint64_t, 2> last_words_{};
  std::uint64_t whole_ = 0x9E3779B97F4A7C15;
  std::size_t words_ = 0;
  std::size_t shingles_ = 0;
};

}  // namespace fahras::articles
