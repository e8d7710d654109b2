#include "hit_text.h"

#include <support/catch.h>

#include "errors.h"

using namespace fahras;
using namespace fahras::api;

namespace {

Shown tags() {
  Shown shown;
  shown.pre_tag = "<";
  shown.post_tag = ">";
  shown.highlighted = Attributes::all();
  return shown;
}

Passage passage(std::size_t paragraph, std::string text, std::size_t begin,
                std::vector<Mark> marks) {
  Passage made;
  made.paragraph = paragraph;
  made.text = std::move(text);
  made.begin = begin;
  made.marks = std::move(marks);
  return made;
}

// Calls api::tagged() with a budget of its own.
std::string tagged(const std::string& text, const std::vector<Mark>& marks, const Shown& shown,
                   std::size_t begin = 0) {
  SizeBudget budget;
  return api::tagged(text, marks, shown, budget, begin);
}

}  // namespace

TEST_CASE("tags surround marks") {
  CHECK(tagged("one two three", {{0, 3}, {8, 13}}, tags()) == "<one> two <three>");
  CHECK(tagged("one two", {}, tags()) == "one two");
  CHECK(tagged("one", {{0, 3}}, tags()) == "<one>");
}

TEST_CASE("offsets of marks may begin before the text") {
  CHECK(tagged("two three", {{4, 7}}, tags(), 4) == "<two> three");
}

TEST_CASE("marks outside the text are ignored") {
  CHECK(tagged("two", {{0, 2}, {4, 7}, {6, 9}}, tags(), 4) == "<two>");
}

TEST_CASE("text is not escaped, as in Meilisearch") {
  CHECK(tagged("<b>&", {{3, 4}}, tags()) == "<b><&>");
}

TEST_CASE("crop markers show where text was left out") {
  SizeBudget budget;
  Passage cut = passage(0, "b c", 2, {{2, 3}});
  CHECK(shown_passage(cut, tags(), true, budget) == "<b> c");
  cut.cut_before = true;
  CHECK(shown_passage(cut, tags(), true, budget) == "…<b> c");
  cut.cut_after = true;
  CHECK(shown_passage(cut, tags(), false, budget) == "…b c…");
}

TEST_CASE("several passages are lines of a cropped text") {
  Hit hit;
  SizeBudget budget;
  hit.passages = {passage(0, "a", 0, {{0, 1}}), passage(3, "b", 0, {})};
  CHECK(cropped_text(hit, tags(), budget) == "<a>\nb");
  Shown plain = tags();
  plain.highlighted = Attributes();
  CHECK(cropped_text(hit, plain, budget) == "a\nb");
}

TEST_CASE("marks of paragraphs become marks of the text") {
  Hit hit;
  hit.text = {{"one", true, {{0, 3}}}, {"two", false, {{0, 3}}}};
  const HitText text = text_of(hit);
  CHECK(tagged(text.text, text.marks, tags()) == "<one>\n<two>");
  CHECK(text.headings == std::vector<std::size_t>{1});
  CHECK(text_of(Hit()).text.empty());
}

TEST_CASE("the text of a paragraph hit is the paragraph") {
  Hit hit;
  hit.paragraph = 1;
  hit.text = {{"two", true, {{0, 3}}}};
  const HitText text = text_of(hit);
  CHECK(tagged(text.text, text.marks, tags()) == "<two>");
  CHECK(text.headings.empty());
}

TEST_CASE("an article's text has its paragraphs as lines") {
  StoredArticle article;
  article.paragraphs = {{"أول", false}, {"رأس", true}, {"ثان", false}};
  const HitText whole = text_of(article);
  CHECK(whole.text == "أول\nرأس\nثان");
  CHECK(whole.headings == std::vector<std::size_t>{2});
  CHECK(whole.marks.empty());
}

TEST_CASE("the size of tags is counted before they are inserted") {
  SizeBudget budget;
  const std::size_t before = budget.left();
  Shown shown = tags();
  shown.pre_tag = std::string(1'024, '<');
  shown.post_tag = std::string(1'024, '>');
  const std::string text(100'000, 'x');
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < 100; at += 2) marks.push_back({at, at + 1});
  CHECK(api::tagged(text, marks, shown, budget).size() == text.size() + 50 * 2'048);
  CHECK(before - budget.left() == text.size() + 50 * 2'048);
  for (std::size_t at = 100; at < text.size(); at += 2) marks.push_back({at, at + 1});
  const std::size_t left = budget.left();
  CHECK_THROWS_AS(api::tagged(text, marks, shown, budget), ApiError);
  CHECK(budget.left() == left);
  // This holds for the marks of one passage and of several.
  Hit hit;
  for (std::size_t i = 0; i < 20; ++i) hit.passages.push_back(passage(i, text, 0, marks));
  CHECK_THROWS_AS(cropped_text(hit, shown, budget), ApiError);
  shown.crop_marker = std::string(budget.left(), '~');
  hit.passages.resize(1);
  hit.passages[0].marks.clear();
  CHECK_THROWS_AS(cropped_text(hit, shown, budget), ApiError);
}
