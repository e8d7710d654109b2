// The stored articles and paragraphs behind candidates, decoded once per query.
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>

#include <query/document.h>
#include <query/verify.h>
#include <schema/article.h>

#include "shards.h"
#include "sieve.h"

namespace fahras::facade {

// A document of the searched database: an article, or one paragraph with the headings above it.
struct Document {
  std::shared_ptr<const schema::Article> article;
  std::optional<std::size_t> paragraph;
  query::Document text;  // the query's words found in it
};

class Documents {
 public:
  // All arguments must outlive it.
  Documents(const Shards& shards, Unit unit, const query::QueryWords& words, TokenStream& tokens);

  // Null when the article was removed or replaced. Throws Error(index) for damaged data.
  std::shared_ptr<const Document> get(Xapian::docid document);
  // Unit::article only: the same, and null also for what the sieve keeps back, before its text is
  // analysed.
  std::shared_ptr<const Document> get(Xapian::docid document, const Sieve& sieve);

 private:
  std::shared_ptr<const Document> get_article(Xapian::docid document, const Sieve* sieve);
  std::shared_ptr<const Document> get_paragraph(Xapian::docid document);
  std::shared_ptr<const schema::Article> article(Xapian::docid document);
  query::Document find_words(const schema::Article& article, std::optional<std::size_t> paragraph);

  const Shards& shards_;
  Unit unit_;
  query::OccurrenceFinder finder_;
  std::unordered_map<Xapian::docid, std::shared_ptr<const schema::Article>> articles_;
};

}  // namespace fahras::facade
