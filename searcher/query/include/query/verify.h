// Decides whether a document matches the query, exactly, on the tokens of its stored text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <query/document.h>
#include <query/tree.h>

namespace fahras::query {

enum class Unit { article, paragraph };  // which of an index's databases is searched

// The parts of a document with which the query is compared. For Unit::article, `parts` are the
// title, the other fields and all paragraphs; for Unit::paragraph the same with the one paragraph
// only. Each part has its occurrences (query/document.h). A part without text may be left out.
struct Document {
  std::vector<Part> parts;
  std::string day;  // ISO 8601, 2025-09-04; empty when unknown
};

// Verifies the candidates of one query. Words and phrases without a field are searched in
// paragraphs and, for articles, in the title too. The words of a phrase or of NEAR must be in one
// part. A Verifier is immutable and keeps a reference to `query`.
class Verifier {
 public:
  // `words` is collect_words(query), by which the documents' occurrences were found.
  Verifier(const Query& query, const QueryWords& words, Unit unit);
  bool matches(const Document& document) const;

 private:
  // A node of the tree with its words as indexes into QueryWords.
  struct Condition {
    const Node* node = nullptr;
    std::vector<std::uint32_t> words;
    std::vector<QueryWords::Alternative> alternatives;
    std::vector<Condition> children;
  };
  class Evaluation;

  Condition root_;
  std::size_t word_count_;
  Unit unit_;
};

}  // namespace fahras::query
