#include "hit_text.h"

#include <support/catch.h>

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

StoredArticle article(std::vector<std::string> paragraphs) {
  StoredArticle stored;
  for (std::string& text : paragraphs) stored.paragraphs.push_back({std::move(text), false});
  return stored;
}

}  // namespace

TEST_CASE("tags stand around marks") {
  CHECK(tagged("one two three", {{0, 3}, {8, 13}}, tags()) == "<one> two <three>");
  CHECK(tagged("one two", {}, tags()) == "one two");
  CHECK(tagged("one", {{0, 3}}, tags()) == "<one>");
}

TEST_CASE("marks may count from before the text") {
  CHECK(tagged("two three", {{4, 7}}, tags(), 4) == "<two> three");
}

TEST_CASE("marks that are not in the text are passed over") {
  CHECK(tagged("two", {{0, 2}, {4, 7}, {6, 9}}, tags(), 4) == "<two>");
}

TEST_CASE("nothing of a text is escaped, as in Meilisearch") {
  CHECK(tagged("<b>&", {{3, 4}}, tags()) == "<b><&>");
}

TEST_CASE("crop markers stand where text was left out") {
  Passage cut = passage(0, "b c", 2, {{2, 3}});
  CHECK(shown_passage(cut, tags(), true) == "<b> c");
  cut.cut_before = true;
  CHECK(shown_passage(cut, tags(), true) == "…<b> c");
  cut.cut_after = true;
  CHECK(shown_passage(cut, tags(), false) == "…b c…");
}

TEST_CASE("several passages are lines of a cropped text") {
  Hit hit;
  hit.passages = {passage(0, "a", 0, {{0, 1}}), passage(3, "b", 0, {})};
  CHECK(cropped_text(hit, tags()) == "<a>\nb");
  Shown plain = tags();
  plain.highlighted = Attributes();
  CHECK(cropped_text(hit, plain) == "a\nb");
}

TEST_CASE("marks of paragraphs become marks of the text") {
  Hit hit;
  hit.passages = {passage(0, "one", 0, {{0, 3}}), passage(1, "two", 0, {{0, 3}})};
  const MatchedText matched = matched_text(hit, article({"one", "two"}));
  CHECK(tagged(matched.text, matched.marks, tags()) == "<one>\n<two>");
}

TEST_CASE("the text of a paragraph's hit is the paragraph") {
  Hit hit;
  hit.paragraph = 1;
  hit.passages = {passage(1, "two", 0, {{0, 3}})};
  const MatchedText matched = matched_text(hit, article({"one", "two"}));
  CHECK(tagged(matched.text, matched.marks, tags()) == "<two>");
}

TEST_CASE("marks of an article that was replaced meanwhile are left out") {
  Hit hit;
  hit.passages = {passage(0, "one", 0, {{0, 3}}), passage(7, "x", 0, {{0, 1}}),
                  passage(1, "two", 9, {{9, 12}})};
  CHECK(matched_text(hit, article({"another", "two"})).marks.empty());
  hit.paragraph = 7;
  CHECK(matched_text(hit, article({"one"})).text.empty());
}
