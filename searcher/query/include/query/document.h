// A stored article, or one paragraph of it, as tokens: what everything finer than a stem is decided
// on. The one place that tells which token matches which word of the query, and how closely:
// verification, ranking and snippets all read its occurrences.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/words.h>

namespace fahras::query {

// A closer match is greater. A word of the same root is a relative of the word and no match of it:
// it counts in ranking only.
enum class Match : std::uint8_t { root, stem, base, surface };

struct Occurrence {
  std::uint32_t word = 0;            // index into QueryWords::words
  std::uint32_t position = 0;        // of the token in its part
  std::uint32_t begin = 0, end = 0;  // bytes in the part's text; 0 from TokenFinder
  Match match = Match::stem;
};

// The distinct words of a query.
struct QueryWords {
  struct Entry {
    Word word;
    Field field = Field::text;     // text: title and paragraphs; otherwise that field alone
    bool scored = true;            // false for stop words among others: marked, not scored
    bool by_prefix = false;        // word*: matches what begins with it, as Match::base
    bool negated = false;          // stands under - or NOT: for verification only, never shown
    Match at_least = Match::stem;  // =word: surface; words of phrases: base
    // A word of alternatives[…], which counts through counts_as() only.
    std::optional<std::uint32_t> alternative = {};
    // How much of it the first stage counts at most: 1 for each time that it stands in the query,
    // and what its relatives add.
    double emphasis = 0;
  };
  // A synonym of a word: `length` entries from `first` on, that occur side by side or not at all.
  struct Alternative {
    std::uint32_t stands_for = 0;
    std::uint32_t first = 0;
    std::uint32_t length = 0;
    std::uint32_t at = 0;  // which of them stands for the word
  };
  std::vector<Entry> words;
  std::vector<Alternative> alternatives;
  // Groups of words that were written side by side, in order: for neighbours and joined marks.
  // Negated words and those of fields that are not shown (source, author …) are left out.
  std::vector<std::vector<std::uint32_t>> sequences;

  // The word that an occurrence of `word` counts as: itself, or the one that a synonym stands for;
  // nothing for the other words of a synonym.
  std::optional<std::uint32_t> counts_as(std::uint32_t word) const;
};
QueryWords collect_words(const Query& query);

// One text of a document: its title, a paragraph, or another field.
struct Part {
  Field field = Field::text;             // set it before find(): it tells which words apply
  std::uint32_t paragraph = 0;           // for Field::text
  std::uint32_t tokens = 0;              // length in tokens
  std::vector<Occurrence> occurrences;   // by position, then word; negated words' included
  std::vector<Occurrence> related = {};  // tokens that only share a word's root
};

struct WordMatch {
  std::uint32_t word = 0;  // index into QueryWords::words
  Match match = Match::stem;
};

// Tells which words of a query a token is. Keeps references to its arguments; immutable.
class WordMatcher {
 public:
  WordMatcher(const QueryWords& words, const Analyzer& analyzer);

  // A word of the query that tokens of a stem may be, or are related to.
  struct Asked {
    std::uint32_t word = 0;
    bool is_related = false;
  };
  // Replaces `asked` by those of a stem, in order of word. `root` is root_of(stem).
  void find_asked(std::string_view stem, const std::string& root, std::vector<Asked>& asked) const;
  // Replaces `found` by the words that a token of these forms is, or is related to, in order of
  // word, whatever part it stands in. `asked` are those of its stem.
  void find(const schema::Forms& forms, const std::vector<Asked>& asked,
            std::vector<WordMatch>& found) const;
  // The same, all at once.
  void find(const schema::Forms& forms, const std::string& root,
            std::vector<WordMatch>& found) const;
  std::string root_of(std::string_view stem) const;
  // The same for the words with * only, which look at a token's base alone.
  void find_prefixes(std::string_view base, std::vector<WordMatch>& found) const;
  // Whether the word is looked for in such parts.
  bool applies(std::uint32_t word, Field part) const;
  // To be called when a part has the occurrences of all its tokens: drops those of synonyms that do
  // not stand there whole.
  void finish(Part& part) const;
  // Makes relatives of words their occurrences, by stem, where no word that is scored is in any of
  // the parts: so that a hit shows why it is one.
  void show_relatives(std::vector<Part>& parts) const;

  // The roots of all words but those with *, each once, in order.
  const std::vector<std::string>& roots() const { return roots_; }
  bool has_root(const std::string& root) const {
    return std::binary_search(roots_.begin(), roots_.end(), root);
  }
  // What the bases begin with that words with * match. All else that matches has one of the roots.
  std::vector<std::string_view> starts() const;

 private:
  const QueryWords& words_;
  const Analyzer& analyzer_;
  std::unordered_multimap<std::string_view, std::uint32_t> by_stem_;
  std::unordered_multimap<std::string, std::uint32_t> by_root_;
  std::vector<std::string> roots_;
  std::vector<std::uint32_t> prefixes_;
};

}  // namespace fahras::query
