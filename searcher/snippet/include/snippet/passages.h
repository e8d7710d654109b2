// Choosing what a hit shows of its text.
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

struct Range {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

struct Passage {
  std::size_t paragraph = 0;  // number in the article
  Range piece;                // of the paragraph's text
  std::vector<Range> marks;   // within the piece, offsets into the paragraph's text
};

struct PassageOptions {
  std::size_t passages = 3;        // at most
  std::size_t words = 30;          // of each, about
  std::span<const double> rarity;  // of each query word, by its index
  // Whether there is time to look at a part of so many tokens. Once there is none, what was not
  // looked at is not chosen. Without it there is.
  std::function<bool(std::size_t tokens)> may_look = {};
};

// Gives a part of the text with the bytes of its occurrences.
using Locate = std::function<query::Part(const query::Part& part)>;

// The best passages of an article, each of another paragraph, in reading order. An article whose
// text has nothing to highlight shows its beginning. `parts` are the article's; the few that are
// chosen are located, for which the others need no bytes. Without `locate` all have them.
std::vector<Passage> choose_passages(const schema::Article& article,
                                     std::span<const query::Part> parts,
                                     const Highlighter& highlighter, const PassageOptions& options,
                                     const Locate& locate = {});

// One paragraph: all of it if it is at most twice as long as a passage, else its best piece.
Passage show_paragraph(const schema::Article& article, std::size_t paragraph,
                       std::span<const query::Part> parts, const Highlighter& highlighter,
                       const PassageOptions& options);

std::vector<Range> mark_title(std::span<const query::Part> parts, const Highlighter& highlighter);

// The heading that a paragraph stands under; empty if none or if it is one itself.
std::string_view heading_of(const schema::Article& article, std::size_t paragraph);

}  // namespace fahras::snippet
