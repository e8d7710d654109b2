#include <support/catch.h>

#include <random>
#include <sstream>

#include <articles/article_maker.h>
#include <query/parser.h>
#include <readers/reader.h>
#include <support/occurrence_finder.h>

#include <index/documents.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;

namespace {

struct Question {
  Question(const Shards& shards, std::string_view text, Unit unit)
      : query(query::parse(text, shards.analyzer())),
        words(query::collect_words(query)),
        documents(shards, unit, words) {}

  query::Query query;
  query::QueryWords words;
  Documents documents;
};

struct Opened {
  Opened(std::vector<schema::Article> articles, std::string_view text, Unit unit)
      : index(std::move(articles)),
        shards(Shards::open({index.path()})),
        question(shards, text, unit) {}

  TinyIndex index;
  Shards shards;
  Question question;
};

std::string text_at(const schema::Article& article, const query::Part& part, std::size_t which) {
  const query::Occurrence& one = part.occurrences.at(which);
  const std::string& text =
      part.field == query::Field::title ? article.title : article.paragraphs[part.paragraph].text;
  return text.substr(one.begin, one.end - one.begin);
}

}  // namespace

TEST_CASE("an article is returned with all its texts") {
  schema::Article full = article("a", {"#عنوان", "كتاب", "آخر"});
  full.title = "قرأ الكِتاب";
  full.author = "كاتب";
  full.source = "صحيفة";
  Opened opened({full}, "كتاب", Unit::article);
  const auto document = opened.question.documents.show(GlobalDocument(1), nullptr);
  REQUIRE(document);
  CHECK_FALSE(document->paragraph);
  CHECK(document->article->author == "كاتب");
  REQUIRE(document->text.parts.size() == 6);
  CHECK(document->text.parts[0].field == query::Field::title);
  CHECK(text_at(full, document->text.parts[0], 0) == "الكِتاب");
  CHECK(document->text.parts[4].paragraph == 1);
  const query::Part located = opened.question.documents.located(full, document->text.parts[4]);
  CHECK(text_at(full, located, 0) == "كتاب");
  CHECK(document->text.parts[5].occurrences.empty());
}

TEST_CASE("a document is made of the data that was found for it") {
  Opened opened({article("a", {"كتاب"})}, "كتاب", Unit::article);
  auto found = opened.question.documents.find(GlobalDocument(1));
  REQUIRE(found);
  found->parts.at(0).occurrences.clear();
  const auto document = opened.question.documents.show(GlobalDocument(1), &*found);
  REQUIRE(document);
  CHECK(document->text.parts.at(0).occurrences.empty());
}

TEST_CASE("a paragraph is returned with the headings above it, with which it is indexed") {
  Opened opened({article("a", {"قبل", "#عنوان", "#فرعي", "كتاب"})}, "كتاب", Unit::paragraph);
  const auto first = opened.question.documents.show(GlobalDocument(1), nullptr);
  const auto second = opened.question.documents.show(GlobalDocument(2), nullptr);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->paragraph == 0);
  CHECK(first->text.parts.size() == 1);
  CHECK(second->paragraph == 3);
  REQUIRE(second->text.parts.size() == 3);
  CHECK(second->text.parts[0].paragraph == 1);
  CHECK(second->text.parts[2].paragraph == 3);
  CHECK(text_at(*second->article, second->text.parts[2], 0) == "كتاب");
}

TEST_CASE("each segment of several builds has its own dictionary") {
  const TinyIndex one({article("a", {"كتاب قديم"}), article("b", {"قمر"})});
  const TinyIndex other({article("c", {"قمر"}), article("d", {"جديد كتاب"})});
  const Shards shards = Shards::open({one.path(), other.path()});
  Question question(shards, "كتاب", Unit::article);
  // Documents of two segments alternate: a, c, b, d.
  CHECK(question.documents.find(GlobalDocument(1))->parts.at(0).occurrences.at(0).position == 0);
  CHECK(question.documents.find(GlobalDocument(2))->parts.at(0).occurrences.empty());
  CHECK(question.documents.find(GlobalDocument(3))->parts.at(0).occurrences.empty());
  CHECK(question.documents.find(GlobalDocument(4))->parts.at(0).occurrences.at(0).position == 1);
}

namespace {

class Collector final : public readers::Sink {
 public:
  void article(readers::RawArticle&& raw) override {
    const std::string id = raw.file + ':' + std::to_string(raw.record);
    articles.push_back(maker_.make(std::move(raw)));
    articles.back().id = id;
  }
  void problem(const readers::Problem& problem) override { FAIL(problem.reason); }
  std::vector<schema::Article> articles;

 private:
  articles::ArticleMaker maker_;
};

std::vector<schema::Article> sample_corpus() {
  Collector collector;
  readers::read_sources({FAHRAS_SAMPLE_CORPUS}, {}, collector);
  return std::move(collector.articles);
}

// Returns queries of all kinds with two words that are next to each other in some article.
std::vector<std::string> queries(const std::vector<schema::Article>& articles) {
  std::mt19937 random(4);
  std::vector<std::string> made{"source:النهار title:ضمانات", "author:سلمى -خبر"};
  while (made.size() < 60) {
    const schema::Article& one = articles[random() % articles.size()];
    if (one.paragraphs.empty()) continue;
    std::istringstream text(one.paragraphs[random() % one.paragraphs.size()].text);
    std::string first;
    std::string second;
    text >> first >> second;
    const std::string both = first + " " + second;
    for (const std::string& query : {both, '"' + both + '"', "=" + second, first.substr(0, 6) + '*',
                                     first + " NEAR/5 " + second, second + " -" + first}) {
      made.push_back(query);
    }
  }
  return made;
}

using Field = query::Field;

// Returns the parts of a document from an analysis of the stored text.
std::vector<query::Part> analysed(const schema::Article& article, std::optional<std::size_t> only,
                                  OccurrenceFinder& finder) {
  std::vector<query::Part> parts;
  const auto add = [&](Field field, std::uint32_t paragraph, const std::string& text) {
    query::Part part{field, paragraph, 0, {}};
    finder.find(text, part);
    if (field == Field::text || part.tokens > 0) parts.push_back(std::move(part));
  };
  add(Field::title, 0, article.title);
  add(*schema::find_field("author"), 0, article.author);
  add(Field::source, 0, article.source);
  add(*schema::find_field("section"), 0, article.section);
  std::size_t first = only.value_or(0);
  while (only && first > 0 && article.paragraphs[first - 1].is_heading) --first;
  const std::size_t end = only ? *only + 1 : article.paragraphs.size();
  for (auto i = static_cast<std::uint32_t>(first); i < end; ++i) {
    add(Field::text, i, article.paragraphs[i].text);
  }
  return parts;
}

bool same(const std::vector<query::Occurrence>& a, const std::vector<query::Occurrence>& b,
          bool with_bytes) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& x, const auto& y) {
    return x.word == y.word && x.position == y.position && x.match == y.match &&
           (!with_bytes || (x.begin == y.begin && x.end == y.end));
  });
}

bool same(const query::Part& a, const query::Part& b, bool with_bytes) {
  return a.field == b.field && a.paragraph == b.paragraph && a.tokens == b.tokens &&
         same(a.related, b.related, false) && same(a.occurrences, b.occurrences, with_bytes);
}

bool same(const std::vector<query::Part>& a, const std::vector<query::Part>& b, bool with_bytes) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [&](const auto& one, const auto& other) { return same(one, other, with_bytes); });
}

}  // namespace

TEST_CASE("the forward index gives the same matches as analysing the stored text") {
  auto articles = sample_corpus();
  const auto asked = queries(articles);
  const TinyIndex index(std::move(articles), "fahras");
  const Shards shards = Shards::open({index.path()});
  for (const Unit unit : {Unit::article, Unit::paragraph}) {
    std::size_t occurrences = 0;
    std::size_t related = 0;
    for (const std::string& text : asked) {
      INFO(text);
      Question question(shards, text, unit);
      OccurrenceFinder finder(question.words, shards.analyzer());
      const query::WordMatcher matcher(question.words, shards.analyzer());
      bool all_same = true;
      for (Xapian::docid i = 1; i <= shards.database(unit).get_lastdocid(); ++i) {
        const auto found = question.documents.find(GlobalDocument(i));
        const auto shown = question.documents.show(GlobalDocument(i), nullptr);
        auto shown_parts = shown->text.parts;
        for (query::Part& part : shown_parts) {
          part = question.documents.located(*shown->article, part);
        }
        const auto expected = analysed(*shown->article, shown->paragraph, finder);
        auto expected_shown = expected;
        matcher.show_relatives(expected_shown);
        all_same = all_same && same(found->parts, expected, false) &&
                   same(shown_parts, expected_shown, true);
        for (const query::Part& part : expected) {
          occurrences += part.occurrences.size();
          related += part.related.size();
        }
      }
      CHECK(all_same);
    }
    CHECK(occurrences > 1000);
    CHECK(related > 100);
  }
}

TEST_CASE("a word that occurs in too many forms in one article is refused") {
  const auto repeated = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += "كتاب ";
    return text;
  };
  std::string forms;
  for (const char* const before : {"", "ال", "وال", "بال", "كال", "فال", "لل", "و"}) {
    for (const char* const after : {"", "ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"})
      forms += std::string(before) + "كتاب" + after + ' ';
  }
  const std::string paragraph = repeated(20'000);
  for (const std::vector<std::string>& paragraphs :
       {std::vector<std::string>{repeated(80'000)},
        std::vector<std::string>{paragraph, paragraph, paragraph, paragraph}}) {
    const TinyIndex index({article("a", paragraphs)});
    const Searcher searcher({index.path()});
    CHECK(searcher.search(request("كتاب الكتاب وكتاب")).hits.size() == 1);
    try {
      searcher.search(request(forms));
      FAIL("not refused");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      CHECK(std::string(error.what()).starts_with("query: "));
    }
  }
}
