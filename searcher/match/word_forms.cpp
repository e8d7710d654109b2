#include "word_forms.h"

#include <schema/terms.h>

namespace fahras::match {

// If a base is analysed alone, its first letters may be taken for a clitic, which does not happen
// after an article.
query::Word WordForms::of_base(const std::string& base) {
  for (const std::string& text : {base, "ال" + base}) {
    shards_.analyzer().analyze(text, tokens_);
    if (tokens_.tokens().size() == 1 && tokens_.tokens().front().base == base) {
      return {base, base, std::string(tokens_.tokens().front().stem)};
    }
  }
  shards_.analyzer().analyze(base, tokens_);
  if (tokens_.tokens().empty()) return {base, base, base};
  return {base, base, std::string(tokens_.tokens().front().stem)};
}

std::vector<query::Word> WordForms::of_text(std::string_view text) {
  std::vector<query::Word> words;
  shards_.analyzer().analyze(text, tokens_);
  for (const Token& token : tokens_.tokens()) {
    words.push_back({std::string(token.surface), std::string(token.base), std::string(token.stem)});
  }
  return words;
}

double WordForms::documents_with(const query::Word& word, Unit unit) const {
  return shards_.documents(unit).count_with(schema::term(schema::Field::text, word.stem));
}

}  // namespace fahras::match
