#include "structure.h"

#include <support/catch.h>

using namespace fahras::articles;
using Kind = Line::Kind;

namespace {

const std::string body =
    "قال الرئيس الفرنسي اليوم الخميس إن الأيام المقبلة ستشهد وضع اللمسات الأخيرة على الدعم.";
const std::string more = "وأضاف أن الوثائق المتعلقة بهذه الضمانات قيد الإعداد في كل دولة من الدول.";

std::vector<Line> lines(std::initializer_list<const char*> texts) {
  std::vector<Line> result;
  for (const char* text : texts) result.push_back({text, Kind::unknown});
  return result;
}

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(line.text);
  return result;
}

// Returns one letter for each paragraph: h for a heading, p for another.
std::string shape(std::vector<Line> from) {
  std::string result;
  for (const auto& paragraph : to_paragraphs(std::move(from))) {
    result += paragraph.is_heading ? 'h' : 'p';
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a short line between paragraphs is a heading") {
  CHECK(shape({{body}, {"الضمانات الأمنية"}, {more}}) == "php");
  CHECK(shape({{body}, {"“شبكة أمان”"}, {more}}) == "php");
  CHECK(shape({{"الضمانات الأمنية"}, {more}}) == "hp");
}

TEST_CASE("some short lines are not headings") {
  CHECK(shape({{body}, {"الضمانات الأمنية"}}) == "pp");
  CHECK(shape({{body}, {"انتهى الخبر."}, {more}}) == "ppp");
  CHECK(shape({{body}, {"- بند أول"}, {"- بند ثان"}, {more}}) == "pppp");
}

TEST_CASE("the lines of a poem are not headings") {
  CHECK(
      shape({{body}, {"على قدر أهل العزم"}, {"تأتي العزائم"}, {"وتأتي على قدر الكرام"}, {more}}) ==
      "ppppp");
}

TEST_CASE("blocks known to be headings or paragraphs are not changed") {
  CHECK(shape({{"قول", Kind::paragraph}, {"فصل", Kind::heading}, {"قصير", Kind::paragraph}}) ==
        "php");
}

TEST_CASE("boilerplate is removed, and a list of headlines together with its beginning") {
  const Boilerplate boilerplate({});
  std::vector<Line> dirty = lines({"شاركها."});
  dirty.push_back({body});
  for (const char* text :
       {"شاهد ايضاً: خبر", "أخبار ذات صلة", "هجمات في أوكرانيا", "هل تنجح القمة؟"}) {
    dirty.push_back({text});
  }
  LeftOut left_out;
  drop_boilerplate(dirty, boilerplate, left_out);
  CHECK(left_out.boilerplate == 2);
  CHECK(left_out.related == 3);
  CHECK(texts(dirty) == Texts{body});
}

TEST_CASE("a list of headlines ends where text begins") {
  std::vector<Line> dirty = lines({"أخبار ذات صلة", "هجمات في أوكرانيا"});
  dirty.push_back({body});
  dirty.push_back({more});
  LeftOut left_out;
  drop_boilerplate(dirty, Boilerplate({}), left_out);
  CHECK(texts(dirty) == Texts{body, more});
}

TEST_CASE("a repeated line is kept once") {
  std::vector<Line> twice = {{body}, {"فصل"}, {more}, {body}, {"فصل"}, {more}};
  CHECK(drop_repeated(twice) == 3);
  CHECK(texts(twice) == Texts{body, "فصل", more});
}

TEST_CASE("a known heading may occur twice, above different texts") {
  std::vector<Line> lines = {{"سؤال", Kind::heading}, {body}, {"سؤال", Kind::heading}, {more}};
  drop_repeated(lines);
  CHECK(texts(lines) == Texts{"سؤال", body, "سؤال", more});
  std::vector<Line> twice = {{"سؤال", Kind::heading}, {body}, {"سؤال", Kind::heading}, {body}};
  drop_repeated(twice);
  CHECK(texts(twice) == Texts{"سؤال", body});
}

TEST_CASE("a short first line that is followed by text is a headline") {
  std::vector<Line> article = {{"ضمانات أمنية لأوكرانيا في قمة باريس"}, {body}};
  CHECK(take_headline(article) == "ضمانات أمنية لأوكرانيا في قمة باريس");
  CHECK(texts(article) == Texts{body});
}

TEST_CASE("a heading may be between headline and text") {
  std::vector<Line> article = {{"ضمانات أمنية لأوكرانيا"}, {"قمة باريس"}, {body}};
  CHECK(take_headline(article) == "ضمانات أمنية لأوكرانيا");
}

TEST_CASE("sentences, poems and single lines are not headlines") {
  std::vector<Line> sentence = {{"أعلن الرئيس ذلك."}, {body}};
  CHECK(take_headline(sentence).empty());
  std::vector<Line> longer = {{body}, {more}};
  CHECK(take_headline(longer).empty());
  std::vector<Line> poem = lines({"على قدر أهل العزم", "تأتي العزائم", "وتأتي على قدر الكرام"});
  CHECK(take_headline(poem).empty());
  std::vector<Line> alone = lines({"على قدر أهل العزم"});
  CHECK(take_headline(alone).empty());
  std::vector<Line> none;
  CHECK(take_headline(none).empty());
  std::vector<Line> html = {{"سطر قصير", Kind::paragraph}, {body}};
  CHECK(take_headline(html).empty());
}

TEST_CASE("a first line that repeats the title is removed") {
  std::vector<Line> article = {{"ضمانات أمنيّة لأوكرانيا."}, {body}};
  drop_repeated_title(article, "ضمانات أمنية لأوكرانيا");
  CHECK(texts(article) == Texts{body});
  drop_repeated_title(article, "عنوان آخر");
  drop_repeated_title(article, "");
  CHECK(texts(article) == Texts{body});
}

namespace {

// Returns how many lines remain of those between two paragraphs, or after `before`.
std::size_t left_of(std::initializer_list<const char*> between, const std::string& before = body) {
  std::vector<Line> all = {{before}};
  for (const Line& line : lines(between)) all.push_back(line);
  all.push_back({more});
  LeftOut left_out;
  drop_boilerplate(all, Boilerplate({}), left_out);
  CHECK(all.size() + left_out.related == between.size() + 2);
  return all.size() - 2;
}

}  // namespace

TEST_CASE("links to other articles inside running text are removed") {
  CHECK(left_of({"- تسوية الحرب في الشرق.. مقترحات على الطاولة",
                 "- قمة العاصمة.. اختبار حقيقي لمصير التحالف"}) == 0);
  CHECK(left_of({"• تسوية الحرب في الشرق", "• قمة العاصمة اختبار حقيقي", "• خبر ثالث عن القمة"}) ==
        0);
}

TEST_CASE("lists that belong to the article are kept") {
  CHECK(left_of({"- تسوية الحرب في الشرق", "- قمة العاصمة اختبار حقيقي"}, "واتفقوا على ما يلي:") ==
        2);
  CHECK(left_of({"- تسوية الحرب في الشرق", "- قمة العاصمة اختبار حقيقي"}, "بنود الاتفاق") == 2);
  CHECK(left_of({"- تسوية الحرب في الشرق"}) == 1);
  CHECK(left_of({"- بند أول", "- بند ثان"}) == 2);
  CHECK(left_of({"- يفتح الطرفان المعابر كلها.", "- يعود النازحون إلى قراهم."}) == 2);
  CHECK(left_of({"- تفتح المعابر بين البلدين،", "- يعود النازحون إلى قراهم"}) == 2);
  CHECK(left_of({"- أ ب ج د", "- أ ب ج د", "- أ ب ج د", "- أ ب ج د", "- أ ب ج د"}) == 5);
}

TEST_CASE("a list of a hundred thousand links is examined only once") {
  std::vector<Line> all = {{body}};
  for (int i = 0; i < 100'000; ++i) all.push_back({"- تسوية الحرب في الشرق"});
  LeftOut left_out;
  drop_boilerplate(all, Boilerplate({}), left_out);
  CHECK(all.size() == 100'001);
}
