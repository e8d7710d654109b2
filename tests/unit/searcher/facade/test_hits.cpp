#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

std::string slice(const std::string& text, const Mark& mark) {
  return text.substr(mark.begin, mark.end - mark.begin);
}

}  // namespace

TEST_CASE("a hit contains the article's metadata unchanged") {
  schema::Article full = dated("a/1", "2025-09-04T10:00:00+03:00", {"كتاب"});
  full.title = "عنوان الكتاب";
  full.url = "https://example.org/1";
  full.source = "صحيفة";
  full.author = "كاتب";
  full.section = "الرأي";
  full.language = "ar";
  const TinyIndex index({full});
  const SearchResult result = Searcher({index.path()}).search(request("كتاب"));
  REQUIRE(result.hits.size() == 1);
  const Hit& hit = result.hits.front();
  CHECK(hit.id == "a/1");
  CHECK(hit.title == full.title);
  CHECK(hit.url == full.url);
  CHECK(hit.date == full.date);
  CHECK(hit.source == full.source);
  CHECK(hit.author == full.author);
  CHECK(hit.section == full.section);
  CHECK(hit.language == full.language);
  CHECK_FALSE(hit.paragraph);
  REQUIRE(hit.title_marks.size() == 1);
  CHECK(slice(hit.title, hit.title_marks[0]) == "الكتاب");
}

TEST_CASE("every mark covers exactly the matching text, in any spelling") {
  const std::vector<std::pair<std::string, std::string>> written{
      {"قَدَّمَ الكِتَابَ، ثم مضى.", "الكِتَابَ"},
      {"قدم الكـــتاب ومضى", "الكـــتاب"},
      {"قال: «والكتاب».", "والكتاب"},
      {"ﺍﻟﻜﺘﺎﺏ هنا", "ﺍﻟﻜﺘﺎﺏ"},
      {"\xff كتاب \xd8", "كتاب"}};
  for (const auto& [text, marked] : written) {
    const TinyIndex index({article("a", {"نص آخر", text})});
    const Searcher searcher({index.path()});
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      SearchRequest wanted = request("كتاب");
      wanted.unit = unit;
      const SearchResult result = searcher.search(wanted);
      REQUIRE(result.hits.size() == 1);
      REQUIRE(result.hits[0].passages.size() == 1);
      const Passage& passage = result.hits[0].passages[0];
      REQUIRE(passage.marks.size() == 1);
      const auto stored = searcher.article("a")->paragraphs[passage.paragraph].text;
      CHECK(slice(stored, passage.marks[0]) == marked);
      CHECK(stored.substr(passage.begin, passage.text.size()) == passage.text);
    }
  }
}

TEST_CASE("marks of decomposed letters cover the original bytes") {
  const std::string decomposed = "زار ا\u0654حمد المدينة";
  const TinyIndex index({article("a", {decomposed})});
  const SearchResult result = Searcher({index.path()}).search(request("أحمد"));
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.hits[0].passages[0].marks.size() == 1);
  CHECK(slice(decomposed, result.hits[0].passages[0].marks[0]) == "ا\u0654حمد");
}

TEST_CASE("a passage contains its heading and whether text was left out") {
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += " كلمة";
  const TinyIndex index(
      {article("a", {"#باب القراءة", "بداية" + filler + ". هنا كتاب. ثم" + filler, "كتاب"})});
  const SearchResult result = Searcher({index.path()}).search(request("كتاب"));
  REQUIRE(result.hits.size() == 1);
  const auto& passages = result.hits[0].passages;
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].paragraph == 1);
  CHECK(passages[0].heading == "باب القراءة");
  CHECK(passages[0].cut_before);
  CHECK(passages[0].cut_after);
  CHECK(passages[0].text == "هنا كتاب.");
  CHECK(passages[1].paragraph == 2);
  CHECK_FALSE(passages[1].cut_before);
  CHECK_FALSE(passages[1].cut_after);
}

TEST_CASE("the number of passages has a limit, and without snippets there are none") {
  const TinyIndex index({article("a", {"كتاب", "كتاب", "كتاب", "كتاب"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("كتاب");
  CHECK(searcher.search(wanted).hits[0].passages.size() == 3);
  wanted.passages = 0;
  CHECK(searcher.search(wanted).hits[0].passages.empty());
  wanted.passages = 100;
  wanted.passage_words = 0;
  CHECK(searcher.search(wanted).hits[0].passages.size() == 4);
  wanted.snippets = false;
  CHECK(searcher.search(wanted).hits[0].passages.empty());
}

TEST_CASE("a paragraph hit contains the paragraph with its number, title and heading") {
  schema::Article one = article("a", {"مقدمة", "#باب", "كتاب جديد"});
  one.title = "عنوان";
  const TinyIndex index({one});
  SearchRequest wanted = request("كتاب");
  wanted.unit = Unit::paragraph;
  const SearchResult result = Searcher({index.path()}).search(wanted);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].paragraph == 2);
  CHECK(result.hits[0].title == "عنوان");
  REQUIRE(result.hits[0].passages.size() == 1);
  CHECK(result.hits[0].passages[0].paragraph == 2);
  CHECK(result.hits[0].passages[0].heading == "باب");
  CHECK(result.hits[0].passages[0].text == "كتاب جديد");
}

TEST_CASE("the whole text is part of a hit on request") {
  schema::Article one = article("a", {"#باب الكتاب", "هنا كتاب وكتاب.", "لا شيء"});
  one.title = "عنوان";
  const TinyIndex index({one});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("كتاب");
  CHECK(searcher.search(wanted).hits.at(0).text.empty());
  wanted.whole_text = WholeText::plain;
  const Hit plain = searcher.search(wanted).hits.at(0);
  const auto stored = searcher.article("a")->paragraphs;
  REQUIRE(plain.text.size() == stored.size());
  for (std::size_t i = 0; i < stored.size(); ++i) {
    CHECK(plain.text[i].text == stored[i].text);
    CHECK(plain.text[i].is_heading == stored[i].is_heading);
    CHECK(plain.text[i].marks.empty());
  }
  wanted.whole_text = WholeText::marked;
  wanted.passages = 1;
  const Hit marked = searcher.search(wanted).hits.at(0);
  CHECK(marked.passages.size() == 1);
  REQUIRE(marked.text.size() == 3);
  REQUIRE(marked.text[0].marks.size() == 1);
  CHECK(slice(marked.text[0].text, marked.text[0].marks[0]) == "الكتاب");
  REQUIRE(marked.text[1].marks.size() == 2);
  CHECK(slice(marked.text[1].text, marked.text[1].marks[1]) == "وكتاب");
  CHECK(marked.text[2].marks.empty());
}

TEST_CASE("the whole text of a paragraph hit is the paragraph") {
  const TinyIndex index({article("a", {"مقدمة", "#باب كتاب", "كتاب جديد"})});
  SearchRequest wanted = request("جديد");
  wanted.unit = Unit::paragraph;
  wanted.whole_text = WholeText::marked;
  const SearchResult result = Searcher({index.path()}).search(wanted);
  REQUIRE(result.hits.size() == 1);
  REQUIRE(result.hits[0].text.size() == 1);
  CHECK(result.hits[0].text[0].text == "كتاب جديد");
  REQUIRE(result.hits[0].text[0].marks.size() == 1);
  CHECK(slice("كتاب جديد", result.hits[0].text[0].marks[0]) == "جديد");
}

TEST_CASE("the whole text is returned also without passages") {
  const TinyIndex index({article("a", {"كتاب"})});
  SearchRequest wanted = request("كتاب");
  wanted.snippets = false;
  wanted.whole_text = WholeText::marked;
  const Hit hit = Searcher({index.path()}).search(wanted).hits.at(0);
  CHECK(hit.passages.empty());
  CHECK(hit.text.at(0).marks.size() == 1);
}
