#include <articles/article_maker.h>

#include <support/catch.h>

using namespace fahras;
using articles::ArticleMaker;
using readers::Block;

namespace {

const std::string body =
    "قال الرئيس الفرنسي اليوم الخميس إن الأيام المقبلة ستشهد وضع اللمسات الأخيرة على الدعم.";
const std::string more = "وأضاف أن الوثائق المتعلقة بهذه الضمانات قيد الإعداد في كل دولة من الدول.";

readers::RawArticle raw(std::string text) {
  readers::RawArticle article;
  article.file = "dir/file.jsonl";
  article.blocks.push_back({Block::Kind::text, std::move(text)});
  return article;
}

std::vector<std::string> texts(const schema::Article& article) {
  std::vector<std::string> result;
  for (const auto& paragraph : article.paragraphs) {
    result.push_back((paragraph.is_heading ? "#" : "") + paragraph.text);
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("running text gets its headline, headings and paragraphs") {
  const schema::Article article = ArticleMaker().make(
      raw("ضمانات أمنية لأوكرانيا\n\n" + body + "\nشاركها.\n\nفصل ثان\n\n  " + more + "  \n"));
  CHECK(article.title == "ضمانات أمنية لأوكرانيا");
  CHECK(texts(article) == Texts{body, "#فصل ثان", more});
}

TEST_CASE("the file's own title is kept, and its repetition in the text is removed") {
  readers::RawArticle with_title = raw("عنوان الملف\n" + body + "\n" + more);
  with_title.title = " عنوان  الملف ";
  const schema::Article article = ArticleMaker().make(std::move(with_title));
  CHECK(article.title == "عنوان الملف");
  CHECK(texts(article) == Texts{body, more});
}

TEST_CASE("with --no-title, no title is taken from the text") {
  articles::Options options;
  options.titles = false;
  const schema::Article article = ArticleMaker(options).make(raw("عنوان قصير\n" + body));
  CHECK(article.title.empty());
  CHECK(texts(article) == Texts{"#عنوان قصير", body});
}

TEST_CASE("a text that is given twice is kept once") {
  const std::string text = body + "\n\nفصل\n\n" + more;
  CHECK(texts(ArticleMaker().make(raw(text + "\n\n" + text))) == Texts{body, "#فصل", more});
}

TEST_CASE("blocks of HTML keep their kinds") {
  readers::RawArticle page;
  page.file = "a.html";
  page.title = "عنوان";
  page.blocks = {{Block::Kind::heading, "عنوان"},
                 {Block::Kind::paragraph, "سطر\nقصير"},
                 {Block::Kind::heading, "فصل"},
                 {Block::Kind::paragraph, " "},
                 {Block::Kind::paragraph, "تتمة"}};
  CHECK(texts(ArticleMaker().make(std::move(page))) == Texts{"سطر قصير", "#فصل", "تتمة"});
}

TEST_CASE("letters and diacritics are not changed") {
  const std::string text = "سَاعَةُ  الْمَيْدَانِ تَعُـــودُ إِلَى الْعَمَلِ، ﻻ شك.";
  const schema::Article article = ArticleMaker().make(raw(text));
  CHECK(texts(article) == Texts{"سَاعَةُ الْمَيْدَانِ تَعُـــودُ إِلَى الْعَمَلِ، ﻻ شك."});
}

TEST_CASE("a given id is not changed") {
  readers::RawArticle own = raw(body);
  own.id = " s 1 ";
  CHECK(ArticleMaker().make(std::move(own)).id == " s 1 ");
}

TEST_CASE("dates become ISO 8601, and other fields become one line") {
  readers::RawArticle full = raw(body);
  full.date = "٤ سبتمبر ٢٠٢٥";
  full.source = " صحيفة\n الأفق ";
  full.author = "كاتب ";
  full.url = " https://example.org/ ";
  full.section = " الرأي  اليوم ";
  full.language = "ar";
  const schema::Article article = ArticleMaker().make(std::move(full));
  CHECK(article.date == "2025-09-04");
  CHECK(article.source == "صحيفة الأفق");
  CHECK(article.author == "كاتب");
  CHECK(article.url == "https://example.org/");
  CHECK(article.section == "الرأي اليوم");
  CHECK(article.language == "ar");
  CHECK(article.file == "dir/file.jsonl");
}

TEST_CASE("boilerplate that users give is removed") {
  articles::Options options;
  options.boilerplate = {"خاص بالصحيفة"};
  CHECK(texts(ArticleMaker(options).make(raw(body + "\nخاص بالصحيفة\n" + more))) ==
        Texts{body, more});
}

TEST_CASE("an article that consists of boilerplate has no paragraph") {
  CHECK(ArticleMaker().make(raw("شاركها.\n\n")).paragraphs.empty());
  CHECK(ArticleMaker().make(readers::RawArticle{}).paragraphs.empty());
}

TEST_CASE("removed text is reported with counts") {
  readers::RawArticle dirty =
      raw(body + "\nشاركها.\n" + body + "\n" + more + "\n" + body +
          "\nأخبار ذات صلة\nهجمات في أوكرانيا\n" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=");
  dirty.date = " أمس  الأول ";
  articles::LeftOut left_out;
  ArticleMaker().make(std::move(dirty), left_out);
  CHECK(left_out.date == "أمس الأول");
  CHECK(left_out.text() ==
        "1 line of boilerplate, 2 lines of links to other articles, 1 line of base64, "
        "2 repeated paragraphs");
  ArticleMaker().make(raw(body), left_out);
  CHECK(left_out.text().empty());
  CHECK(left_out.date.empty());
}

TEST_CASE("a field that every hit shows is cut to 8192 bytes, before a character") {
  readers::RawArticle article = raw(body);
  article.title = "x";
  for (int i = 0; i < 5000; ++i) article.title += "ك";
  article.date = std::string(std::size_t{16} << 20, '1');
  articles::LeftOut left_out;
  const schema::Article made = ArticleMaker().make(std::move(article), left_out);
  CHECK(made.title.size() == 8191);
  CHECK(left_out.date.size() == 8192);
  CHECK(left_out.text() == "2 ends of fields of more than 8192 bytes");
}
