// A query as a tree. Words carry all three forms, as the index's analyzer gives them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <schema/fields.h>

namespace fahras::query {

struct Word {
  std::string surface, base, stem;
  // A general stop word or question word. As a plain word of a group it has no weight and is not
  // asked for; where it counts (all words are stop words; + AND OR NOT) the parser clears the flag.
  // In phrases it counts always.
  bool is_stop_word = false;
};

// A synonym: one word, or several side by side, that counts as a word of the query.
struct Alternative {
  std::vector<Word> words;
  std::uint32_t at = 0;  // which of them stands where the query's word would
};

using schema::Field;

struct Node {
  enum class Kind {
    words,       // one plain word, words[0]: matches by stem
    exact,       // =word, ="…": surfaces in sequence
    phrase,      // "…": bases in sequence
    near,        // children (words, exact, phrase, prefix): first to last at most `window` apart
    prefix,      // word*: bases that begin with words[0].surface or words[0].base
    date,        // from ≤ day ≤ to, ISO; empty: open. Documents without a date do not match.
    group,       // should, must and must_not children: what stands side by side. Without must
                 // one should is needed; without should and must: all but must_not; empty: nothing
    all_of,      // AND
    any_of,      // OR
    none_of,     // NOT: everything but the one child
    everything,  // no condition (a query of filters only)
  };
  enum class Occur { should, must, must_not };

  Kind kind = Kind::group;
  Occur occur = Occur::should;  // within a parent group
  Field field = Field::text;    // of words, exact, phrase, prefix; children of near have its field
  std::vector<Word> words;
  std::vector<Alternative> alternatives;  // of a plain word (synonyms.h): what else matches it
  // Of a plain word (relatives.h): stems that are looked for as well, and rank lower.
  std::vector<std::string> relatives;
  double emphasis = 1;  // of a plain word: what its weight is multiplied by
  std::size_t window = 0;
  std::string from, to;
  std::vector<Node> children;
};

struct Query {
  Node root;
  // Why the text could not be parsed as written and was searched as plain words; else empty.
  std::string fallback_reason;
  // Before what a - stands that was read as a dash of the text, in order: it excludes nothing.
  std::vector<std::string> dashes;
};

}  // namespace fahras::query
