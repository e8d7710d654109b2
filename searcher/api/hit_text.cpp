#include "hit_text.h"

#include <utility>

namespace fahras::api {
namespace {

// More than any article has; Writer takes 500,000 lines.
constexpr std::size_t all = 1'000'000;

bool fits(const Passage& passage, const StoredArticle& article) {
  return passage.paragraph < article.paragraphs.size() &&
         passage.begin <= article.paragraphs[passage.paragraph].text.size() &&
         article.paragraphs[passage.paragraph].text.compare(passage.begin, passage.text.size(),
                                                            passage.text) == 0;
}

}  // namespace

void ask_for_all_marks(SearchRequest& request) {
  request.passages = all;
  request.passage_words = all;
}

MatchedText matched_text(const Hit& hit, const StoredArticle& article) {
  MatchedText matched;
  std::vector<std::size_t> begins(article.paragraphs.size(), 0);
  if (hit.paragraph) {
    if (*hit.paragraph < article.paragraphs.size())
      matched.text = article.paragraphs[*hit.paragraph].text;
  } else {
    WholeText whole = whole_text(article);
    matched.text = std::move(whole.text);
    begins = std::move(whole.begins);
    matched.headings = std::move(whole.headings);
  }
  for (const Passage& passage : hit.passages) {
    if (!fits(passage, article)) continue;
    for (const Mark& mark : passage.marks) {
      const std::size_t begin = begins[passage.paragraph];
      matched.marks.push_back({begin + mark.begin, begin + mark.end});
    }
  }
  return matched;
}

std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   std::size_t begin) {
  std::string result;
  std::size_t done = 0;
  for (const Mark& mark : marks) {
    if (mark.begin < begin + done || mark.end > begin + text.size()) continue;
    result.append(text, done, mark.begin - begin - done);
    result += shown.pre_tag;
    result.append(text, mark.begin - begin, mark.end - mark.begin);
    result += shown.post_tag;
    done = mark.end - begin;
  }
  return result.append(text, done);
}

std::string shown_passage(const Passage& passage, const Shown& shown, bool highlight) {
  const std::string text =
      highlight ? tagged(passage.text, passage.marks, shown, passage.begin) : passage.text;
  return (passage.cut_before ? shown.crop_marker : "") + text +
         (passage.cut_after ? shown.crop_marker : "");
}

std::string cropped_text(const Hit& hit, const Shown& shown) {
  std::string text;
  for (const Passage& passage : hit.passages) {
    if (!text.empty()) text += '\n';
    text += shown_passage(passage, shown, shown.highlighted.has("text"));
  }
  return text;
}

}  // namespace fahras::api
