#include "hit_text.h"

#include <utility>

namespace fahras::api {

namespace {

void add_line(const std::string& line, std::size_t number, HitText& whole) {
  if (number > 1) whole.text += '\n';
  whole.text += line;
}

}  // namespace

HitText text_of(const Hit& hit) {
  HitText whole;
  std::size_t number = 0;
  for (const HitParagraph& paragraph : hit.text) {
    add_line(paragraph.text, ++number, whole);
    const std::size_t begin = whole.text.size() - paragraph.text.size();
    for (const Mark& mark : paragraph.marks)
      whole.marks.push_back({begin + mark.begin, begin + mark.end});
    if (paragraph.is_heading && !hit.paragraph) whole.headings.push_back(number);
  }
  return whole;
}

HitText text_of(const StoredArticle& article) {
  HitText whole;
  std::size_t number = 0;
  for (const StoredParagraph& paragraph : article.paragraphs) {
    add_line(paragraph.text, ++number, whole);
    if (paragraph.is_heading) whole.headings.push_back(number);
  }
  return whole;
}

std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   SizeBudget& budget, std::size_t begin) {
  const std::size_t bytes =
      text.size() + marks.size() * (shown.pre_tag.size() + shown.post_tag.size());
  budget.take(bytes);
  std::string result;
  result.reserve(bytes);
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

std::string shown_passage(const Passage& passage, const Shown& shown, bool highlight,
                          SizeBudget& budget) {
  const std::vector<Mark> none;
  const std::string text =
      tagged(passage.text, highlight ? passage.marks : none, shown, budget, passage.begin);
  budget.take(2 * shown.crop_marker.size());
  return (passage.cut_before ? shown.crop_marker : "") + text +
         (passage.cut_after ? shown.crop_marker : "");
}

std::string cropped_text(const Hit& hit, const Shown& shown, SizeBudget& budget) {
  std::string text;
  for (const Passage& passage : hit.passages) {
    if (!text.empty()) text += '\n';
    text += shown_passage(passage, shown, shown.highlighted.has("text"), budget);
  }
  return text;
}

}  // namespace fahras::api
