// From scored candidates to what a result shows.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <snippet/highlighter.h>
#include <snippet/passages.h>

#include "documents.h"
#include "rescoring.h"

namespace fahras::facade {

class HitMaker {
 public:
  // All must outlive it. `most`: what a share of a score is of.
  HitMaker(const SearchRequest& request, const snippet::Highlighter& highlighter,
           const std::vector<double>& rarity, double most, Documents& documents);
  Hit make(const Scored& scored, const Document& document) const;

 private:
  void add_snippets(const Document& document, Hit& hit) const;
  Passage passage(const schema::Article& article, const snippet::Passage& chosen) const;

  const SearchRequest& request_;
  const snippet::Highlighter& highlighter_;
  snippet::PassageOptions options_;
  double most_;
  Documents& documents_;
};

}  // namespace fahras::facade
