// Makes hits from scored candidates.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <snippet/highlighter.h>
#include <snippet/passages.h>

#include <index/documents.h>
#include "effort.h"
#include "rescoring.h"
#include "size_limit.h"

namespace fahras::facade {

class HitMaker {
 public:
  // All arguments must outlive it. `idf` has the idf of each word.
  // `displayed` are the members of documents that hits show.
  HitMaker(const SearchRequest& request, const snippet::Highlighter& highlighter,
           const std::vector<double>& idf, index::Documents& documents, Effort& effort,
           const std::vector<std::string>& displayed);
  // Throws Error(usage) if the hits take more memory than SearchRequest::text_bytes.
  Hit make(const Scored& scored, const index::Document& document);

 private:
  void add_members(const schema::Article& article, Hit& hit);
  void add_member(const std::string& name, const std::string& text, query::Field field, Hit& hit);
  void add_document(const schema::Article& article, Hit& hit);
  void add_metadata(const schema::Article& article, Hit& hit);
  void add_evidence(const ranking::Score& score, Hit& hit);
  void add_passages(const index::Document& document, Hit& hit);
  Passage passage(const schema::Article& article, const snippet::Passage& chosen);
  void add_text(const index::Document& document, Hit& hit);
  void add_paragraph(const schema::Paragraph& paragraph, Hit& hit);
  void mark_text(const index::Document& document, Hit& hit);
  std::vector<Mark> marks(const std::vector<snippet::Range>& ranges);

  const SearchRequest& request_;
  const snippet::Highlighter& highlighter_;
  snippet::PassageOptions options_;
  index::Documents& documents_;
  Effort& effort_;
  const std::vector<std::string>& displayed_;
  SizeLimit size_;
};

}  // namespace fahras::facade
