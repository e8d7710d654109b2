// The whole text of an article or hit, and how texts are shown with highlights.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>

#include "shown.h"
#include "size_budget.h"

namespace fahras::api {

// A whole text with one line for each paragraph, and its matches. It is empty for a hit whose text
// was not requested.
struct HitText {
  std::string text;
  std::vector<Mark> marks;            // byte offsets into `text`, in order
  std::vector<std::size_t> headings;  // line numbers, from 1
};

HitText text_of(const Hit& hit);
// The same for a stored article; it has no marks.
HitText text_of(const StoredArticle& article);

// Returns `text` with highlight tags around `marks`. The marks are byte offsets into a text in
// which `text` begins at byte `begin`. This and the two functions below take the size of their
// result from the budget before they build it, and throw ApiError(answer_too_large).
std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   SizeBudget& budget, std::size_t begin = 0);
// Returns a passage, with tags if `highlight`, and with crop markers where text was left out.
std::string shown_passage(const Passage& passage, const Shown& shown, bool highlight,
                          SizeBudget& budget);
// Returns all passages of a hit, each on a line of its own.
std::string cropped_text(const Hit& hit, const Shown& shown, SizeBudget& budget);

}  // namespace fahras::api
