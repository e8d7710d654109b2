// Where a hit's text matches, and how that is shown.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>

#include "document.h"
#include "shown.h"

namespace fahras::api {

// The text of a hit and all its matches.
struct MatchedText {
  std::string text;
  std::vector<Mark> marks;  // offsets into `text`, ordered
  std::vector<std::size_t> headings;
};

// `hit` comes from a search whose passages were whole paragraphs (see ask_for_all_marks). Marks
// that do not fit the article, because it was replaced meanwhile, are left out.
MatchedText matched_text(const Hit& hit, const StoredArticle& article);
void ask_for_all_marks(SearchRequest& request);

// `text` with tags around `marks`, whose offsets count from `begin` before it.
std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   std::size_t begin = 0);
// A passage with tags, if `highlight`, and with crop markers where something was left out.
std::string shown_passage(const Passage& passage, const Shown& shown, bool highlight);
// All passages of a hit, a line each.
std::string cropped_text(const Hit& hit, const Shown& shown);

}  // namespace fahras::api
