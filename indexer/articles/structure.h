// The shape of an article: what of its lines stays, and which are headings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <articles/article_maker.h>
#include <schema/article.h>

#include "boilerplate.h"

namespace fahras::articles {

struct Line {
  enum class Kind { unknown, paragraph, heading };  // unknown: from running text
  std::string text;                                 // squeezed, not empty
  Kind kind = Kind::unknown;
};

// Adds to `left_out` what went.
void drop_boilerplate(std::vector<Line>& lines, const Boilerplate& boilerplate, LeftOut& left_out);
// Keeps the first of equal lines, and no heading whose paragraphs went. Returns how many went.
std::size_t drop_repeated(std::vector<Line>& lines);
// Takes the first line out when it is a headline; empty when it is not.
std::string take_headline(std::vector<Line>& lines);
// Takes the first line out when it says the same as `title`.
void drop_repeated_title(std::vector<Line>& lines, const std::string& title);
std::vector<schema::Paragraph> to_paragraphs(std::vector<Line>&& lines);

}  // namespace fahras::articles
