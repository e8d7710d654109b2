#include <schema/terms.h>
#include <schema/vocabulary.h>
#include <support/catch.h>
#include <support/temporary_folder.h>
#include <xapian.h>

#include "chunk_indexer.h"
#include "index_reader.h"

using namespace fahras;
using schema::Field;
using schema::Slot;

namespace {

// The databases of one chunk, made with the analyzer that changes words least.
class Indexed {
 public:
  explicit Indexed(std::vector<schema::Article> articles,
                   std::uint32_t max_words = schema::max_words)
      : piece_(max_words) {
    const Analyzer& analyzer = *Analyzer::find("none");
    builder::ChunkIndexer indexer(analyzer, piece_);
    result_ = indexer.index({0, std::move(articles), 0, {}, first_article}, folder_.path());
    articles_ = Xapian::Database(result_.articles.string());
    paragraphs_ = Xapian::Database(result_.paragraphs.string());
    builder::ChunkResult rest{folder_ / "rest", folder_ / "rest-paragraphs", {}};
    piece_.write(rest, analyzer, {});
    words_ = Xapian::Database(rest.articles.string());
  }
  // The number of articles that earlier builds have written.
  static constexpr std::uint32_t first_article = 1000;
  const builder::ChunkResult& result() const { return result_; }
  const Xapian::Database& articles() const { return articles_; }
  const Xapian::Database& paragraphs() const { return paragraphs_; }
  std::string tokens(Xapian::docid article) const {
    return test::show_tokens(test::read_dictionary(words_, piece_.id()),
                             metadata(schema::tokens_key, article));
  }

  schema::Article article(Xapian::docid document) const {
    return schema::ArticleUnpacker("").unpack(metadata(schema::record_key, document));
  }

  static std::string documents(const Xapian::Database& database, Field field,
                               const std::string& word) {
    return documents(database, schema::term(field, word));
  }
  static std::string documents(const Xapian::Database& database, const std::string& term) {
    std::string found;
    for (auto i = database.postlist_begin(term); i != database.postlist_end(term); ++i) {
      found += std::to_string(*i) + ":" + std::to_string(i.get_wdf()) + " ";
    }
    return found;
  }
  static schema::ParagraphRef ref(const Xapian::Database& paragraphs, Xapian::docid document) {
    return schema::decode_paragraph_ref(paragraphs.get_document(document).get_data());
  }
  static std::vector<std::string> values(const Xapian::Database& database, Slot slot) {
    std::vector<std::string> all(database.get_lastdocid());
    const auto number = schema::slot(slot);
    for (auto i = database.valuestream_begin(number); i != database.valuestream_end(number); ++i) {
      all.at(i.get_docid() - 1) = *i;
    }
    return all;
  }

 private:
  using Key = std::string (*)(schema::PieceId, std::uint32_t);
  std::string metadata(Key key, Xapian::docid document) const {
    return articles_.get_metadata(key(piece_.id(), first_article + document - 1));
  }

  test::TemporaryFolder folder_;
  builder::PieceWriter piece_;
  builder::ChunkResult result_;
  Xapian::Database articles_;
  Xapian::Database paragraphs_;
  Xapian::Database words_;
};

schema::Article article(const std::string& id, std::vector<schema::Paragraph> paragraphs) {
  schema::Article made;
  made.id = id;
  made.paragraphs = std::move(paragraphs);
  return made;
}

struct Known {
  std::uint64_t frequency = 0;
  std::string written;
};

Known known(const Indexed& indexed, const std::string& base) {
  const std::string words = test::read_file(indexed.result().vocabulary);
  for (schema::VocabularyReader reader(words); reader.next();) {
    const auto entry = reader.entry();
    if (entry.encoded == schema::encode_vocabulary(base)) {
      return {entry.frequency, std::string(entry.written)};
    }
  }
  return {};
}

std::uint64_t frequency(const Indexed& indexed, const std::string& base) {
  return known(indexed, base).frequency;
}

std::string written(const Indexed& indexed, const std::string& base) {
  return known(indexed, base).written;
}

}  // namespace

TEST_CASE("an article counts the stems of its title, headings and paragraphs") {
  schema::Article one = article("1", {{"سلام", true}, {"سلام حرب", false}, {"سلام", false}});
  one.title = "سلام";
  const Indexed indexed({one});
  CHECK(Indexed::documents(indexed.articles(), Field::text, "سلام") == "1:4 ");
  CHECK(Indexed::documents(indexed.articles(), Field::text, "حرب") == "1:1 ");
  CHECK(indexed.articles().get_doclength(1) == 5);
}

TEST_CASE("a heading's stems belong to the paragraph that follows it") {
  const Indexed indexed(
      {article("1", {{"قبل", false}, {"رأس", true}, {"بعد", false}, {"ذيل", true}}),
       article("2", {{"غير", false}})});
  CHECK(indexed.result().paragraph_count == 3);
  CHECK(Indexed::documents(indexed.paragraphs(), Field::text, "راس") == "2:1 ");
  CHECK(Indexed::documents(indexed.paragraphs(), Field::text, "بعد") == "2:1 ");
  // A heading without a following paragraph is found in its article only.
  CHECK(Indexed::documents(indexed.paragraphs(), Field::text, "ذيل").empty());
  CHECK(Indexed::documents(indexed.articles(), Field::text, "ذيل") == "1:1 ");
  const auto second = Indexed::ref(indexed.paragraphs(), 2);
  CHECK(second.article == Indexed::first_article);
  CHECK(second.number == 2);
  CHECK(Indexed::ref(indexed.paragraphs(), 3).article == Indexed::first_article + 1);
}

TEST_CASE(
    "articles that end in a heading are marked, since the paragraphs database does not have its "
    "words") {
  const Indexed indexed({article("1", {{"رأس", true}, {"نص", false}}),
                         article("2", {{"نص", false}, {"ذيل", true}}), article("3", {})});
  const Xapian::Database& articles = indexed.articles();
  CHECK(articles.get_termfreq(schema::ends_in_heading) == 1);
  CHECK(*articles.postlist_begin(schema::ends_in_heading) == 2);
  CHECK(articles.get_doclength(2) == 2);
}

TEST_CASE("title, author, source and section are boolean terms in both databases, without weight") {
  schema::Article one = article("a/1", {{"نص", false}});
  one.title = "سلام";
  one.author = "سلمى";
  one.source = "النهار";
  one.section = "الاقتصاد";
  const Indexed indexed({one});
  for (const auto* database : {&indexed.articles(), &indexed.paragraphs()}) {
    CHECK(Indexed::documents(*database, Field::title, "سلام") == "1:0 ");
    CHECK(Indexed::documents(*database, *schema::find_field("author"), "سلمي") == "1:0 ");
    CHECK(Indexed::documents(*database, Field::source, "النهار") == "1:0 ");
    CHECK(Indexed::documents(*database, *schema::find_field("section"), "الاقتصاد") == "1:0 ");
  }
  CHECK(Indexed::documents(indexed.articles(), schema::value_term(Field::id, "a/1")) == "1:0 ");
  CHECK(Indexed::documents(indexed.paragraphs(), schema::value_term(Field::id, "a/1")).empty());
  CHECK(indexed.paragraphs().get_doclength(1) == 1);
}

TEST_CASE("the day is a value in both databases, with the time in one, and no other date is") {
  std::vector<schema::Article> dated;
  for (const char* date :
       {"2025-09-04T10:00:00+03:00", "2025-09-04", "2025-09", "", "04/09/2025 "}) {
    dated.push_back(article(std::to_string(dated.size()), {{"نص", false}}));
    dated.back().date = date;
  }
  const Indexed indexed(dated);
  std::vector<std::string> expected{"2025-09-04", "2025-09-04", "", "", ""};
  CHECK(Indexed::values(indexed.paragraphs(), Slot::date) == expected);
  expected[0] = "2025-09-04T10:00:00";
  CHECK(Indexed::values(indexed.articles(), Slot::date) == expected);
}

TEST_CASE("equal paragraphs of near-duplicates share a group, and others do not") {
  schema::Article one = article("1", {{"رأس", true}, {"فقرة أولى", false}});
  schema::Article twin = article("2", {{"فقرة  اولى", false}, {"فقرة ثانية", false}});
  schema::Article other = article("3", {{"فقرة أولى", false}});
  schema::Article unknown = article("4", {{"فقرة أولى", false}});
  one.duplicate_group = twin.duplicate_group = 5;
  other.duplicate_group = 6;
  const Indexed indexed({one, twin, other, unknown});
  const auto articles = Indexed::values(indexed.articles(), Slot::group);
  CHECK(articles[0].size() == 8);
  CHECK(articles[0] == articles[1]);
  CHECK(articles[0] != articles[2]);
  CHECK(articles[3].empty());
  const auto paragraphs = Indexed::values(indexed.paragraphs(), Slot::group);
  CHECK(paragraphs[0] == paragraphs[1]);
  CHECK(paragraphs[0] != paragraphs[2]);
  CHECK(paragraphs[0] != paragraphs[3]);
  CHECK(paragraphs[4].empty());
}

TEST_CASE("the whole article is stored") {
  schema::Article one = article("1", {{"فقرة", false}});
  one.url = "https://example.org";
  const Indexed indexed({one});
  const schema::Article stored = indexed.article(1);
  CHECK(stored.url == one.url);
  CHECK(stored.paragraphs.at(0).text == "فقرة");
}

TEST_CASE("the tokens of title, author, source and every paragraph are stored") {
  schema::Article one = article("1", {{"رأس", true}, {"سلام حرب سلام", false}, {"…", false}});
  one.title = "سلام";
  one.source = "النهار اليوم";
  const Indexed indexed({one, article("2", {{"سلام", false}})});
  CHECK(indexed.tokens(1) == " سلام\n\n النهار اليوم\n\n# راس\n سلام حرب سلام\n\n");
  CHECK(indexed.tokens(2) == "\n\n\n\n سلام\n");
  CHECK(indexed.paragraphs().metadata_keys_begin() == indexed.paragraphs().metadata_keys_end());
}

TEST_CASE(
    "whole values are boolean terms in both databases and do not change a document's length") {
  schema::Article one = article("1", {{"نص", false}});
  one.source = "وكالة الأنباء";
  one.date = "2025-09-04T10:00:00Z";
  const Indexed indexed({one, article("2", {{"نص", false}})});
  for (const auto* database : {&indexed.articles(), &indexed.paragraphs()}) {
    CHECK(Indexed::documents(*database, schema::value_term(Field::source, "وكاله الانباء")) ==
          "1:0 ");
    CHECK(Indexed::documents(*database, schema::value_term(Field::month, "2025-09")) == "1:0 ");
    CHECK(database->get_doclength(1) == 1);
  }
}

TEST_CASE("tokens are stored as text if the full dictionary has no number for them") {
  const Indexed indexed({article("1", {{"سلام حرب نهر سلام نهر", false}})}, 2);
  CHECK(indexed.tokens(1) == "\n\n\n\n سلام حرب [نهر] سلام [نهر]\n");
}

TEST_CASE("the vocabulary counts words but not numbers") {
  schema::Article one = article("1", {{"سلام سلام news 2025 G20", false}});
  one.title = "سلام";
  const Indexed indexed({one});
  CHECK(frequency(indexed, "سلام") == 3);
  CHECK(frequency(indexed, "news") == 1);
  CHECK(frequency(indexed, "2025") == 0);
  CHECK(frequency(indexed, "g20") == 0);
}

TEST_CASE("the most frequent spelling of a word is stored if it differs from the base") {
  const Indexed indexed({article("1", {{"أحمد احمد أحمد", false},
                                       {"مدرسة مدرسة مدرسه", false},
                                       {"سلام سلام", false},
                                       {"مُدَرِّس كـتاب", false}})});
  CHECK(written(indexed, "احمد") == "أحمد");
  CHECK(written(indexed, "مدرسه") == "مدرسة");
  CHECK(written(indexed, "سلام").empty());
  // The word occurs only with diacritics or tatweel, so its written form is not known.
  CHECK(written(indexed, "مدرس").empty());
  CHECK(written(indexed, "كتاب").empty());
}

TEST_CASE("any bytes can be indexed") {
  schema::Article hostile =
      article(std::string("\0\xFF", 2), {{"\xFF\xC0 \x80", false}, {" ", false}});
  hostile.title = std::string(100000, 'x');
  hostile.source = "\xD8";
  const Indexed indexed({hostile});
  CHECK(indexed.articles().get_doccount() == 1);
  CHECK(indexed.paragraphs().get_doccount() == 2);
}
