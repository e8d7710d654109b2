// Whether a document is what the query asks for: the exact truth, decided on its stored text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <query/document.h>
#include <query/tree.h>

namespace fahras::query {

enum class Unit { article, paragraph };  // which of an index's databases is searched

// Unit::article: the title, the other fields and all paragraphs. Unit::paragraph: these fields and
// the one paragraph. Parts come with their occurrences; parts without text may be left out.
struct Document {
  std::vector<Part> parts;
  std::string day;  // ISO 8601, 2025-09-04; empty when unknown
};

// Words and phrases without a field are looked for in paragraphs and, for articles, in the title
// too. A phrase, and the words of NEAR, stand in one part. Keeps a reference to `query`; immutable.
class Verifier {
 public:
  // `words` is collect_words(query): those that the documents' occurrences were found with.
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
