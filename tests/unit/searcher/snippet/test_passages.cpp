#include <snippet/passages.h>
#include <support/catch.h>

#include "finder.h"

using namespace fahras;
using namespace fahras::snippet;
using snippet::Finder;

namespace {

schema::Article article(std::vector<schema::Paragraph> paragraphs) {
  schema::Article result;
  result.paragraphs = std::move(paragraphs);
  return result;
}

struct Shown {
  std::size_t paragraph;
  std::string text;
};

class Fixture {
 public:
  Fixture(std::string_view query, const schema::Article& article)
      : finder_(query), article_(article), idf_(finder_.words.words.size(), 1.0) {
    for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
      parts_.push_back(finder_.part(article.paragraphs[i].text, query::Field::text, i));
    }
    if (!article.title.empty()) {
      parts_.push_back(finder_.part(article.title, query::Field::title));
    }
  }

  std::vector<Shown> choose(std::size_t passages, std::size_t words = 30) {
    std::vector<Shown> shown;
    for (const auto& one :
         choose_passages(article_, parts_, finder_.highlighter, {passages, words, idf_})) {
      shown.push_back({one.paragraph, marked(one)});
    }
    return shown;
  }
  // Does the same as choose(), with time for this many tokens.
  std::vector<Shown> choose_within(std::size_t tokens) {
    PassageOptions options{3, 30, idf_};
    options.may_look = [left = tokens](std::size_t more) mutable {
      if (more > left) return false;
      left -= more;
      return true;
    };
    std::vector<Shown> shown;
    for (const auto& one : choose_passages(article_, parts_, finder_.highlighter, options))
      shown.push_back({one.paragraph, marked(one)});
    return shown;
  }
  // Does the same as choose(), with parts that have no byte offsets until they are located, and
  // counts those.
  std::pair<std::vector<Shown>, std::size_t> choose_and_locate(std::size_t passages) {
    std::vector<query::Part> bare = parts_;
    for (query::Part& part : bare) {
      for (query::Occurrence& one : part.occurrences) one.begin = one.end = 0;
    }
    std::size_t located = 0;
    const auto locate = [&](const query::Part& part) {
      ++located;
      return parts_[static_cast<std::size_t>(&part - bare.data())];
    };
    std::vector<Shown> shown;
    const PassageOptions options{passages, 30, idf_};
    for (const auto& one : choose_passages(article_, bare, finder_.highlighter, options, locate)) {
      shown.push_back({one.paragraph, marked(one)});
    }
    return {shown, located};
  }
  std::string paragraph(std::size_t number, std::size_t words) {
    return marked(show_paragraph(article_, number, parts_, finder_.highlighter, {1, words, idf_}));
  }
  std::vector<Range> title() { return mark_title(parts_, finder_.highlighter); }

 private:
  std::string marked(const Passage& passage) const {
    std::string text = article_.paragraphs[passage.paragraph].text.substr(0, passage.piece.end);
    for (auto mark = passage.marks.rbegin(); mark != passage.marks.rend(); ++mark) {
      text.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return text.substr(passage.piece.begin);
  }

  Finder finder_;
  const schema::Article& article_;
  std::vector<double> idf_;
  std::vector<query::Part> parts_;
};

}  // namespace

TEST_CASE("the paragraphs with most words of the query are shown in reading order") {
  const auto text = article({{"كتاب واحد"}, {"لا شيء"}, {"كتاب في مدرسة"}, {"مدرسة وكتاب"}});
  const auto shown = Fixture("كتاب مدرسة", text).choose(2);
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].paragraph == 2);
  CHECK(shown[0].text == "[كتاب] في [مدرسة]");
  CHECK(shown[1].paragraph == 3);
}

TEST_CASE("only the chosen paragraphs are located") {
  const auto text = article({{"كتاب واحد"}, {"لا شيء"}, {"كتاب في مدرسة"}, {"مدرسة وكتاب"}});
  const auto [shown, located] = Fixture("كتاب مدرسة", text).choose_and_locate(2);
  REQUIRE(shown.size() == 2);
  CHECK(shown[0].text == "[كتاب] في [مدرسة]");
  CHECK(shown[1].text == "[مدرسة] [وكتاب]");
  CHECK(located == 2);
}

TEST_CASE("a heading is shown only if no paragraph has the same words") {
  const auto text = article({{"كتاب مدرسة", true}, {"كتاب في المدرسة الجديدة"}});
  const auto shown = Fixture("كتاب مدرسة", text).choose(1);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].paragraph == 1);
}

TEST_CASE("an article that matches elsewhere shows its beginning") {
  const auto text = article({{"عنوان فرعي", true}, {"هذا أول الكلام. ثم تاليه."}, {"وآخره"}});
  const auto shown = Fixture("كتاب", text).choose(3);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].paragraph == 1);
  CHECK(shown[0].text == "هذا أول الكلام. ثم تاليه.");
  CHECK(Fixture("كتاب", article({})).choose(3).empty());
}

TEST_CASE("a passage is a piece of its paragraph with its marks") {
  std::string filler;
  for (int i = 0; i < 50; ++i) filler += "كلمة ";
  const auto text = article({{"كتاب أول. " + filler + "جاء. هنا كتاب في مدرسة. " + filler}});
  const auto shown = Fixture("كتاب مدرسة", text).choose(3, 5);
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].text == "هنا [كتاب] في [مدرسة].");
}

TEST_CASE("a short paragraph is shown whole, a long one by its best piece") {
  const auto text = article({{"واحد اثنان كتاب أربعة خمسة. ستة سبعة ثمانية"}});
  CHECK(Fixture("كتاب", text).paragraph(0, 4) == "واحد اثنان [كتاب] أربعة خمسة. ستة سبعة ثمانية");
  CHECK(Fixture("ثمانية", text).paragraph(0, 3) == "ستة سبعة [ثمانية]");
  CHECK(Fixture("غائب", text).paragraph(0, 5) == "واحد اثنان كتاب أربعة خمسة. ستة سبعة ثمانية");
}

TEST_CASE("title marks are offsets in the title") {
  auto text = article({{"نص"}});
  text.title = "معرض الكتاب";
  const auto marks = Fixture("كتاب", text).title();
  REQUIRE(marks.size() == 1);
  CHECK(text.title.substr(marks[0].begin, marks[0].end - marks[0].begin) == "الكتاب");
  CHECK(Fixture("كتاب", article({{"كتاب"}})).title().empty());
}

TEST_CASE("a paragraph belongs to the last heading before it") {
  const auto text = article({{"قبل"}, {"عنوان", true}, {"تحت"}, {"أيضا"}, {"آخر", true}});
  CHECK(heading_of(text, 0).empty());
  CHECK(heading_of(text, 1).empty());
  CHECK(heading_of(text, 2) == "عنوان");
  CHECK(heading_of(text, 3) == "عنوان");
  CHECK(heading_of(text, 4).empty());
}

TEST_CASE("a passage is chosen among the matches examined within the time limit") {
  const schema::Article two = article({{"نص أول"}, {"كتاب هنا"}, {"كتاب آخر هنا"}});
  Fixture fixture("كتاب", two);
  CHECK(fixture.choose_within(100).size() == 2);
  const auto first = fixture.choose_within(2);
  REQUIRE(first.size() == 1);
  CHECK(first[0].text == "[كتاب] هنا");
  const auto none = fixture.choose_within(1);
  REQUIRE(none.size() == 1);
  CHECK(none[0].text == "نص أول");
}
