#include "written.h"

namespace fahras::suggest {

bool is_written(const std::string& base, const Analyzer& analyzer, const Vocabulary& vocabulary) {
  if (!vocabulary.has_removed()) return true;
  TokenStream tokens;
  const auto has_stem = [&](const std::string& word) {
    analyzer.analyze(word, tokens);
    return tokens.tokens().size() == 1 && vocabulary.has_stem(tokens.tokens().front().stem);
  };
  // The analyzer may take the first letter of a base for a clitic, but not after an article.
  return has_stem(base) || has_stem("ال" + base);
}

}  // namespace fahras::suggest
