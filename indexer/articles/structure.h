// Decides which lines of an article are kept and which of them are headings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <articles/article_maker.h>
#include <schema/article.h>

#include "boilerplate.h"

namespace fahras::articles {

struct Line {
  enum class Kind { unknown, paragraph, heading };  // unknown: a line of running text
  std::string text;                                 // squeezed, not empty
  Kind kind = Kind::unknown;
};

// Removes boilerplate, lines for which is_token_line() is true, and lists of other articles, and
// counts them in `left_out`.
void drop_boilerplate(std::vector<Line>& lines, const Boilerplate& boilerplate, LeftOut& left_out);
// Removes lines that are equal to an earlier one; a repeated heading stays if the line after it
// does. Returns how many lines were removed.
std::size_t drop_repeated(std::vector<Line>& lines);
// Removes and returns the first line if it looks like a headline; else returns an empty string.
std::string take_headline(std::vector<Line>& lines);
// Removes the first line if its folded form (line.h) is that of `title`.
void drop_repeated_title(std::vector<Line>& lines, const std::string& title);
// Converts lines to paragraphs. A line whose kind is unknown becomes a heading if it and the lines
// around it look so.
std::vector<schema::Paragraph> to_paragraphs(std::vector<Line>&& lines);

}  // namespace fahras::articles
