// Texts of articles as one, where they match, and how that is shown.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>

#include "shown.h"
#include "size_budget.h"

namespace fahras::api {

// A whole text, each paragraph a line, and its matches; of a hit empty if it was not asked for.
struct HitText {
  std::string text;
  std::vector<Mark> marks;            // offsets into `text`, ordered
  std::vector<std::size_t> headings;  // numbers of lines, from 1 on
};

HitText text_of(const Hit& hit);
// The same of an article, without matches.
HitText text_of(const StoredArticle& article);

// `text` with tags around `marks`, whose offsets count from `begin` before it. These three take
// budget for what they return, before they make it.
std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   SizeBudget& budget, std::size_t begin = 0);
// A passage with tags, if `highlight`, and with crop markers where something was left out.
std::string shown_passage(const Passage& passage, const Shown& shown, bool highlight,
                          SizeBudget& budget);
// All passages of a hit, a line each.
std::string cropped_text(const Hit& hit, const Shown& shown, SizeBudget& budget);

}  // namespace fahras::api
