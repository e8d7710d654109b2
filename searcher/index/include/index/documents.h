// Finds the query's words in candidates: in the forward index for ranking and verification, and in
// the stored text for what is shown.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <query/document.h>
#include <query/token_finder.h>
#include <query/verify.h>
#include <schema/article.h>

#include <index/document_number.h>
#include <index/shards.h>

namespace fahras::index {

// A hit before it is shown: an article, or one of its paragraphs with the headings above it.
struct Document {
  std::shared_ptr<const schema::Article> article;
  std::optional<std::size_t> paragraph;
  query::Document text;  // with the occurrences of the query's words
};

// Reads documents. All functions return null or nullopt for a document whose article was removed or
// replaced. They throw Error(index) for damaged data, and Error(usage) if the query's words occur
// too often in one document.
class Documents {
 public:
  // All arguments must outlive it.
  Documents(const Shards& shards, Unit unit, const query::QueryWords& words);

  // Returns the query's words in a document, from the forward index: without byte offsets.
  std::optional<query::Document> find(GlobalDocument document);
  // Returns a document with byte offsets of the query's words, except for those in an article's
  // paragraphs, of which only few are shown (see located()). `found`: what find() returned for it,
  // or null.
  std::shared_ptr<const Document> show(GlobalDocument document, const query::Document* found);
  // Returns a part of the article with the byte offsets of its occurrences.
  query::Part located(const schema::Article& article, const query::Part& part);
  // Returns the query's words in any text, as it would be a text of `field`.
  query::Part find_in(std::string_view text, query::Field field);
  const schema::IndexFields& fields() const { return shards_.fields(); }
  // Returns the stored article that a document is, or belongs to.
  std::shared_ptr<const schema::Article> article(GlobalDocument document) const;

 private:
  // Where the article of a document is in the articles database.
  struct Place {
    GlobalDocument article;
    std::optional<std::size_t> paragraph;
  };
  std::optional<Place> place(GlobalDocument document) const;
  std::shared_ptr<const schema::Article> read_article(GlobalDocument article) const;
  query::Document read_tokens(const Place& place);
  // Sets begin and end of the part's occurrences, which are byte offsets.
  void locate(std::string_view text, query::Part& part);
  // Returns the finder for the dictionary that the article's tokens refer to.
  query::TokenFinder& finder_for(GlobalDocument article);

  const Shards& shards_;
  Unit unit_;
  query::WordMatcher matcher_;
  std::unordered_map<schema::DictionaryId, query::TokenFinder> finders_;
  std::vector<TokenSpan> spans_;
  TokenStream tokens_;
  std::vector<query::WordMatch> matches_;
};

}  // namespace fahras::index
