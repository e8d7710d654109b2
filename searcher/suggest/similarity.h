// The distance of words from a given word, for the words of a sorted list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::suggest {

// The distance is the number of letters that are added, left out, changed, or swapped with their
// neighbour. Each byte counts as a letter, as in the encoding of the vocabulary.
class Similarity {
 public:
  // Distances greater than `max` are not distinguished.
  Similarity(std::string_view word, unsigned max);

  // Returns the distance of `other`, or max + 1 if it is greater than `max`. `shared` is the length
  // of the common prefix of `other` and the word of the previous call, in bytes; that prefix is not
  // compared again.
  unsigned distance(std::string_view other, std::size_t shared);

 private:
  using Row = std::vector<std::uint8_t>;

  void fill_row(std::string_view other, std::size_t length);

  std::string word_;
  unsigned max_;
  // rows_[n][m] is the distance between the first n bytes of `other` and the first m bytes of
  // word_.
  std::vector<Row> rows_;
  std::size_t filled_ = 0;  // the rows up to this one are those of the last word
};

}  // namespace fahras::suggest
