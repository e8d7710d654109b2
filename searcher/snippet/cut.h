// Cutting a readable piece out of a paragraph around what is to be seen of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace fahras::snippet {

struct Piece {
  std::size_t begin = 0;  // bytes; no space at either end
  std::size_t end = 0;
};

// A piece of about `words` words that holds core.begin … core.end: whole sentences where they fit,
// else cut between words.
Piece cut(std::string_view text, Piece core, std::size_t words);

}  // namespace fahras::snippet
