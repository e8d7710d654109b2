// How many letters words differ from a given one in, along a sorted list of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::suggest {

// Letters added, left out, changed, or swapped with their neighbour. Bytes count as letters.
class Similarity {
 public:
  // `most`: greater distances need not be told apart.
  Similarity(std::string_view word, unsigned most);

  // The distance of `other`, or more than `most`. It begins with as many bytes as `shared` says as
  // the one asked for before: those are not looked at again.
  unsigned distance(std::string_view other, std::size_t shared);

 private:
  using Row = std::vector<std::uint8_t>;

  void fill_row(std::string_view other, std::size_t length);

  std::string word_;
  unsigned most_;
  std::vector<Row> rows_;   // by bytes of `other`: distances to the beginnings of word_
  std::size_t filled_ = 0;  // rows that are of the last word
};

}  // namespace fahras::suggest
