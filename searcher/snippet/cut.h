// Cuts a readable piece out of a paragraph, around a core that must be in it.
#pragma once

#include <cstddef>
#include <string_view>

namespace fahras::snippet {

struct Piece {
  std::size_t begin = 0;  // bytes; the piece has no space at either end
  std::size_t end = 0;
};

// Returns a piece of about `words` words that holds the core. It consists of whole sentences where
// they fit, and is cut between words where they do not.
Piece cut(std::string_view text, Piece core, std::size_t words);

}  // namespace fahras::snippet
