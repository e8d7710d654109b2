// What the dates and numbers of documents contribute to their scores: the rules of ranking that
// name attributes (docs/fields.md).
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>
#include <ranking/ranker.h>
#include <schema/settings.h>

#include <index/document_number.h>
#include <index/shards.h>

namespace fahras::facade {

class AttributeScores {
 public:
  // Keeps a reference to `shards`. Documents of served shards get no score, because their values
  // cannot be read.
  AttributeScores(const index::Shards& shards, Unit unit);

  // Adds what the rules give to the document's score. The names of the pieces are valid as long as
  // this object.
  void add(index::GlobalDocument document, ranking::Score& score) const;

 private:
  struct Rule {
    schema::RankingRule rule;
    Xapian::valueno slot = 0;
    std::string name;  // of the evidence
  };

  double score_of(const Rule& rule, const Xapian::Document& document) const;

  const index::Shards& shards_;
  Unit unit_;
  double now_;  // seconds since 1970
  std::vector<Rule> rules_;
};

// Returns the keys of the rules "member:asc" and "member:desc", by which hits are sorted where
// there is nothing to rank.
std::vector<SortKey> ruled_order(const schema::Settings& settings);

}  // namespace fahras::facade
