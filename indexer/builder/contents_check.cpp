#include "contents_check.h"

#include <string>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <xapian.h>

#include "articles_check.h"

namespace fahras::builder {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorKind::index, fmt::format("{}; build the index again", what));
}

void check_head(const Xapian::Database& database, const schema::PieceMap& pieces,
                const std::string& name) {
  const auto facts =
      schema::decode_segment_facts(database.get_metadata(schema::segment_facts_key), name);
  schema::check_readable(facts.format, facts.analyzer, facts.analyzer_version, name);
  if (name != facts.database + ".glass")
    fail(fmt::format("{} contains the database of {}", name, facts.database));
  const Xapian::doccount documents = database.get_doccount();
  if (documents != database.get_lastdocid()) fail(fmt::format("{} has gaps", name));
  if (documents != pieces.documents()) {
    fail(fmt::format("{} has {} documents, its pieces have {}", name, documents,
                     pieces.documents()));
  }
}

// Checks that the paragraphs are those of the articles, in their order.
class ParagraphsCheck {
 public:
  ParagraphsCheck(const schema::StoredArticles& articles, const Xapian::Database& paragraphs,
                  const schema::PieceMap& pieces)
      : articles_(articles), paragraphs_(paragraphs), pieces_(pieces) {}

  void run() {
    for (Xapian::docid i = 1; i <= articles_.pieces().documents(); ++i) check_article(i);
    if (at_ != pieces_.documents()) fail("there are paragraphs that belong to no article");
  }

 private:
  void check_article(Xapian::docid document) {
    const schema::Article article = articles_.article(document);
    for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
      if (!article.paragraphs[i].is_heading) check_next(document, i);
    }
  }

  void check_next(Xapian::docid article, std::uint32_t number) {
    if (at_ == pieces_.documents()) fail("the last paragraphs are missing");
    const auto ref = schema::decode_paragraph_ref(paragraphs_.get_document(++at_).get_data());
    const schema::PieceId piece = pieces_.pieces()[pieces_.place(at_).piece].id;
    if (articles_.pieces().document(piece, ref.article) != article || ref.number != number) {
      fail(fmt::format("paragraph {} is not the one of its article at this place", at_));
    }
  }

  const schema::StoredArticles& articles_;
  const Xapian::Database& paragraphs_;
  const schema::PieceMap& pieces_;
  Xapian::docid at_ = 0;
};

}  // namespace

void check_contents(const std::filesystem::path& segment) {
  const schema::StoredArticles articles{
      Xapian::Database((segment / schema::articles_file).string())};
  check_head(articles.database(), articles.pieces(), schema::articles_file);
  check_articles(articles);
  const Xapian::Database paragraphs((segment / schema::paragraphs_file).string());
  const schema::PieceMap pieces(schema::decode_pieces(paragraphs.get_metadata(schema::pieces_key)));
  check_head(paragraphs, pieces, schema::paragraphs_file);
  ParagraphsCheck(articles, paragraphs, pieces).run();
}

}  // namespace fahras::builder
