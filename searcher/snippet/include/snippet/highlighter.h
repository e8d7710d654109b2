// Which tokens of a text show that it matches the query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include <query/document.h>
#include <query/tree.h>

namespace fahras::snippet {

// Words that count only as a whole: one after the other, each at least as close as `at_least`.
struct Pattern {
  std::vector<std::uint32_t> words;  // indexes into QueryWords
  query::Match at_least = query::Match::stem;
  query::Field field = query::Field::text;
};

// One or several neighbouring tokens, whole: trailing marks included, punctuation around them not.
struct Highlight {
  std::size_t begin = 0;  // bytes in the part's text
  std::size_t end = 0;
  std::uint32_t first = 0;  // positions of the first and the last token
  std::uint32_t last = 0;
  std::vector<std::uint32_t> words;  // indexes into QueryWords, distinct, ascending
};

// Plain words are highlighted wherever their stem stands; those of a phrase only where the phrase
// stands, of =word only where the word stands as written. Stop words only within phrases, or
// between highlighted neighbours of the query. What the query excludes never is.
class Highlighter {
 public:
  // `words` is collect_words(query) and must outlive it. `is_over` is asked now and then while a
  // part with many matches is looked at; once it is true, the rest of them is not highlighted.
  Highlighter(const query::Query& query, const query::QueryWords& words,
              std::function<bool()> is_over = {});
  // In order, not overlapping.
  std::vector<Highlight> highlights(const query::Part& part) const;

 private:
  const query::QueryWords& words_;
  std::vector<Pattern> patterns_;
  std::function<bool()> is_over_;
};

}  // namespace fahras::snippet
