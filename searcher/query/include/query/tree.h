// A query as a tree. Words carry all three forms, as the index's analyzer gives them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fahras::query {

struct Word {
  std::string surface, base, stem;
  bool is_stop_word = false;  // general stop words and question words: no weight in plain words
};

enum class Field { text, title, source, author };

struct Node {
  enum class Kind {
    words,   // one plain word (several when a token splits: عبد-الله): matches by stem
    exact,   // =word, ="…": surfaces in sequence
    phrase,  // "…": bases in sequence
    near,    // children's words within `window` tokens of each other, any order
    prefix,  // word*: bases or surfaces that begin with words[0].surface or .base
    date,    // from ≤ day ≤ to, ISO; empty: open
    group,   // should, must and must_not children: what stands side by side
    all_of,  // AND
    any_of,  // OR
    none_of,  // NOT: everything but the children
    everything,  // no condition (a query of filters only)
  };
  enum class Occur { should, must, must_not };

  Kind kind = Kind::group;
  Occur occur = Occur::should;  // within a parent group
  Field field = Field::text;
  std::vector<Word> words;
  std::size_t window = 0;
  std::string from, to;
  std::vector<Node> children;
};

struct Query {
  Node root;
  // Why the text could not be parsed as written and was searched as plain words; else empty.
  std::string fallback_reason;
};

}  // namespace fahras::query
