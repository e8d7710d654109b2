// Chooses the passages of its text that a hit shows.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include <query/document.h>
#include <schema/article.h>
#include <snippet/highlighter.h>

namespace fahras::snippet {

// A range of bytes of a text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A piece of a paragraph with what is marked in it.
struct Passage {
  std::size_t paragraph = 0;  // number in the article
  Range piece;                // of the paragraph's text
  std::vector<Range> marks;   // within the piece, offsets into the paragraph's text
};

struct PassageOptions {
  std::size_t passages = 3;     // maximum number
  std::size_t words = 30;       // approximate number of words of a passage
  std::span<const double> idf;  // of each query word, by its index
  // Returns whether there is time to read a part with this number of tokens. After it has returned
  // false, parts that were not read are not chosen. If the function is empty, all parts are read.
  std::function<bool(std::size_t tokens)> may_look = {};
};

// Returns the part with byte offsets of its occurrences.
using Locate = std::function<query::Part(const query::Part& part)>;

// Returns the best passages of an article in reading order, each from another paragraph. If the
// text has nothing to highlight, the only passage is its beginning. `parts` are the article's
// parts. Their occurrences need no bytes if `locate` is given: it is called for the few parts that
// are chosen.
std::vector<Passage> choose_passages(const schema::Article& article,
                                     std::span<const query::Part> parts,
                                     const Highlighter& highlighter, const PassageOptions& options,
                                     const Locate& locate = {});

// Returns the passage of one paragraph: all of it if it is at most twice as long as a passage, else
// its best piece.
Passage show_paragraph(const schema::Article& article, std::size_t paragraph,
                       std::span<const query::Part> parts, const Highlighter& highlighter,
                       const PassageOptions& options);

// Returns the ranges of the title that are marked.
std::vector<Range> mark_title(std::span<const query::Part> parts, const Highlighter& highlighter);

// Returns the heading above the paragraph; an empty text if there is none, or if the paragraph is a
// heading itself.
std::string_view heading_of(const schema::Article& article, std::size_t paragraph);

}  // namespace fahras::snippet
