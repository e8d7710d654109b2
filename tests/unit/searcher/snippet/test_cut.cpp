#include <support/catch.h>

#include "cut.h"

using namespace fahras::snippet;

namespace {

// Returns the piece of about `words` words around the first occurrence of `core`.
std::string piece(const std::string& text, const std::string& core, std::size_t words) {
  const std::size_t at = text.find(core);
  const Piece piece = cut(text, {at, at + core.size()}, words);
  return text.substr(piece.begin, piece.end - piece.begin);
}

}  // namespace

TEST_CASE("a short text is shown whole") {
  CHECK(piece("a b CORE c. d e", "CORE", 10) == "a b CORE c. d e");
}

TEST_CASE("a piece consists of whole sentences if they fit") {
  CHECK(piece("One two three. Four CORE six. Seven eight nine ten eleven.", "CORE", 4) ==
        "Four CORE six.");
  CHECK(piece("One two three. Four CORE six. Seven eight nine ten eleven.", "CORE", 6) ==
        "One two three. Four CORE six.");
  CHECK(piece("One two three four five six. Four CORE six. Seven eight.", "CORE", 5) ==
        "Four CORE six. Seven eight.");
}

TEST_CASE("a sentence that does not fit is cut between words, with some words before the core") {
  CHECK(piece("a b c d e f g h i CORE j k l m n o p", "CORE", 7) == "h i CORE j k l m");
}

TEST_CASE("punctuation around the core stays with it") {
  CHECK(piece("a b c «CORE» d e f", "CORE", 1) == "«CORE»");
}

TEST_CASE("a core longer than the piece is shown whole") {
  CHECK(piece("a b C O R E d e", "C O R E", 2) == "C O R E");
}

TEST_CASE("an empty core shows the beginning") {
  CHECK(piece("One two three. Four five six seven eight.", "", 5) == "One two three.");
}
