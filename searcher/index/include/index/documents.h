// What candidates hold of the query's words: told by the forward index for ranking and
// verification, and by the stored text for what is shown.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include <query/document.h>
#include <query/token_finder.h>
#include <query/verify.h>
#include <schema/article.h>

#include <index/shards.h>

namespace fahras::index {

// A document of the searched database as it is shown: an article, or one paragraph with the
// headings above it.
struct Document {
  std::shared_ptr<const schema::Article> article;
  std::optional<std::size_t> paragraph;
  query::Document text;  // the query's words found in it
};

// Null and nullopt stand for documents whose article was removed or replaced. All members throw
// Error(index) for damaged data, and Error(usage) for a query whose words stand too often in one.
class Documents {
 public:
  // All arguments must outlive it.
  Documents(const Shards& shards, Unit unit, const query::QueryWords& words);

  // The query's words in a document, from the forward index: without bytes.
  std::optional<query::Document> find(Xapian::docid document);
  // The document, with the bytes of the query's words, but for those in an article's paragraphs:
  // few of these are shown. `found`: what find() gave for it, if it is at hand.
  std::shared_ptr<const Document> show(Xapian::docid document, const query::Document* found);
  // A part of the article with the bytes of its occurrences.
  query::Part located(const schema::Article& article, const query::Part& part);
  // The stored article that a document is, or belongs to.
  std::shared_ptr<const schema::Article> article(Xapian::docid document) const;

 private:
  // Where the article of a document stands in the articles database.
  struct Place {
    Xapian::docid article = 0;
    std::optional<std::size_t> paragraph;
  };
  std::optional<Place> place(Xapian::docid document) const;
  std::shared_ptr<const schema::Article> read_article(Xapian::docid article) const;
  query::Document read_tokens(const Place& place);
  // Fills begin and end of the part's occurrences.
  void locate(std::string_view text, query::Part& part);
  // A dictionary stands in the segment of the articles that use it.
  query::TokenFinder& finder_for(Xapian::docid article);

  const Shards& shards_;
  Unit unit_;
  query::WordMatcher matcher_;
  std::unordered_map<schema::DictionaryId, query::TokenFinder> finders_;
  std::vector<TokenSpan> spans_;
};

}  // namespace fahras::index
