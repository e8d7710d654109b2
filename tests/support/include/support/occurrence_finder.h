// Finds the words of a query in a text by analysing the text. The forward index must give the same
// result.
#pragma once

#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <query/document.h>

namespace fahras::test {

// Keeps references to its arguments.
class OccurrenceFinder {
 public:
  OccurrenceFinder(const query::QueryWords& words, const Analyzer& analyzer)
      : matcher_(words, analyzer), analyzer_(analyzer) {}

  // Fills tokens, occurrences and related of `part` from `text`. part.field decides which words of
  // the query apply.
  void find(std::string_view text, query::Part& part) {
    analyzer_.analyze(text, tokens_);
    part.tokens = static_cast<std::uint32_t>(tokens_.tokens().size());
    part.occurrences.clear();
    part.related.clear();
    for (const Token& token : tokens_.tokens()) add(token, part);
    matcher_.finish(part);
  }

 private:
  void add(const Token& token, query::Part& part) {
    matcher_.find({token.surface, token.base, token.stem}, matcher_.root_of(token.stem), matches_);
    for (const auto& [word, match] : matches_) {
      if (!matcher_.applies(word, part.field)) continue;
      auto& same = match == query::Match::root ? part.related : part.occurrences;
      same.push_back({word, token.position, token.begin, token.end, match});
    }
  }

  query::WordMatcher matcher_;
  const Analyzer& analyzer_;
  TokenStream tokens_;
  std::vector<query::WordMatch> matches_;
};

}  // namespace fahras::test
