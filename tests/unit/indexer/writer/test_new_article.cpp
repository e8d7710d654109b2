#include "new_article.h"

#include <string>
#include <utility>

#include <support/catch.h>

using namespace fahras;

namespace {

schema::Article made(NewArticle article) {
  articles::LeftOut left_out;
  const articles::ArticleMaker maker;
  return writer::make_article(std::move(article), {maker, readers::DocumentReader({})}, left_out);
}

std::string refused(NewArticle article) {
  try {
    made(std::move(article));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    return error.what();
  }
  return {};
}

NewArticle article(const std::string& id, const std::string& text) {
  NewArticle article;
  article.id = id;
  article.text = text;
  return article;
}

}  // namespace

TEST_CASE("an article is made of all its fields") {
  NewArticle given = article("a/1", "الفقرة الأولى هنا.\n\n  الفقرة   الثانية هنا.\r\n");
  given.title = " عنوان ";
  given.url = "https://www.example.org/1";
  given.date = "٤ أيلول/سبتمبر ٢٠٢٥";
  given.source = "وكالة";
  given.author = "ليان";
  given.section = "اقتصاد";
  given.language = "ar";
  const schema::Article article = made(given);
  CHECK(article.id == "a/1");
  CHECK(article.title == "عنوان");
  CHECK(article.url == "https://www.example.org/1");
  CHECK(article.date == "2025-09-04");
  CHECK(article.source == "وكالة");
  CHECK(article.author == "ليان");
  CHECK(article.language == "ar");
  CHECK(article.file.empty());
  REQUIRE(article.paragraphs.size() == 2);
  CHECK(article.paragraphs[1].text == "الفقرة الثانية هنا.");
}

TEST_CASE("if headings are given, each line has the given kind") {
  const auto structure = [](const std::string& text, std::vector<std::size_t> headings) {
    NewArticle given = article("1", text);
    given.title = "عنوان";
    given.headings = std::move(headings);
    std::string shown;
    for (const schema::Paragraph& paragraph : made(given).paragraphs)
      shown += (paragraph.is_heading ? "#" : "") + paragraph.text + "|";
    return shown;
  };
  const std::string text = "نص أول ينتهي بنقطة.\nخاتمة\n\n  سطر   قصير \r\nوهذا نص أخير، بلا نقطة";
  CHECK(structure(text, {}) == "نص أول ينتهي بنقطة.|خاتمة|سطر قصير|وهذا نص أخير، بلا نقطة|");
  CHECK(structure(text, {3, 0}) == "#نص أول ينتهي بنقطة.|خاتمة|#سطر قصير|وهذا نص أخير، بلا نقطة|");
  CHECK(structure(text, {2, 99}) == "نص أول ينتهي بنقطة.|خاتمة|سطر قصير|وهذا نص أخير، بلا نقطة|");
}

TEST_CASE("an id is not changed") {
  CHECK(made(article("  مقال  1 ", "نص كامل هنا.")).id == "  مقال  1 ");
  CHECK(made(article(std::string(240, 'x'), "نص.")).id.size() == 240);
}

TEST_CASE("control characters in texts become spaces") {
  using namespace std::string_literals;
  CHECK(made(article("1", "قبل\0بعد\x1B[31m"s)).paragraphs.at(0).text == "قبل بعد [31m");
}

TEST_CASE("an invalid article is refused with a message that names it") {
  CHECK(refused(article("", "نص")) == "an article has no id");
  CHECK(refused(article(std::string(241, 'x'), "نص")) ==
        "article '" + std::string(100, 'x') + "': its id has 241 bytes; at most 240 are allowed");
  CHECK(refused(article("a\nb", "نص")) == "article 'a b': its id contains control characters");
  CHECK(refused(article("\xFF", "نص")) == "article '\uFFFD': id is not UTF-8");
  CHECK(refused(article("1", "\xD9")) == "article '1': text is not UTF-8");
  CHECK(refused(article("1", " \n\t ")) == "article '1': no text and no title");
}

TEST_CASE("each field must be UTF-8") {
  for (std::string NewArticle::*field :
       {&NewArticle::title, &NewArticle::url, &NewArticle::date, &NewArticle::source,
        &NewArticle::author, &NewArticle::section, &NewArticle::language}) {
    NewArticle given = article("1", "نص كامل.");
    given.*field = "\xC0\x80";
    CHECK_THAT(refused(given), Catch::EndsWith("is not UTF-8"));
  }
}

TEST_CASE("the size of a text is limited") {
  constexpr std::size_t longest = std::size_t{64} << 20;
  CHECK(refused(article("1", std::string(longest + 1, ' '))) ==
        "article '1': text is longer than 67108864 bytes");
  std::string lines;
  for (int i = 0; i <= 500'000; ++i) lines += "x\n";
  CHECK(refused(article("1", lines)) == "article '1': more than 500000 lines");
  NewArticle known = article("1", lines);
  known.headings.emplace();
  CHECK(refused(known) == "article '1': more than 500000 lines");
}
