// Finds the tokens of a text that show why it matches the query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include <query/document.h>
#include <query/tree.h>

namespace fahras::snippet {

// Words that are highlighted only where all of them occur one after the other, and each token
// matches at least as closely as `min_match`.
struct Pattern {
  std::vector<std::uint32_t> words;  // indexes into QueryWords
  query::Match min_match = query::Match::stem;
  query::Field field = query::Field::text;
};

// One token to be highlighted, or several neighbouring ones. It covers whole tokens with their
// diacritics and no punctuation around them.
struct Highlight {
  std::size_t begin = 0;  // bytes in the part's text
  std::size_t end = 0;
  std::uint32_t first = 0;           // position of the first token
  std::uint32_t last = 0;            // position of the last token
  std::vector<std::uint32_t> words;  // indexes into QueryWords, distinct, ascending
};

// Finds the highlights of one query. Plain words are highlighted wherever their stem occurs, words
// of a phrase only where the phrase occurs, and =word only where the word occurs as written. Stop
// words are highlighted within phrases, and between highlighted words that are neighbours in the
// query. What the query excludes is never highlighted.
class Highlighter {
 public:
  // `words` is collect_words(query) and must outlive the Highlighter. `is_over` is called now and
  // then while a part with many matches is searched. Once it returns true, the rest of them is not
  // highlighted.
  Highlighter(const query::Query& query, const query::QueryWords& words,
              std::function<bool()> is_over = {});
  // Returns the highlights of a part in their order. They do not overlap.
  std::vector<Highlight> highlights(const query::Part& part) const;

 private:
  const query::QueryWords& words_;
  std::vector<Pattern> patterns_;
  std::function<bool()> is_over_;
};

}  // namespace fahras::snippet
