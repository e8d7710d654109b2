// Which tokens of a stored document match which words of a query, and how closely. Everything finer
// than a stem is decided here: verification, ranking and snippets all read the occurrences of a
// Part.
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

// How closely a token matches a word; a closer match is greater. A token that has only the root in
// common is a relative of the word and no match: it counts in ranking only.
enum class Match : std::uint8_t { root, stem, base, surface };

// A token that matches a word of the query.
struct Occurrence {
  std::uint32_t word = 0;            // index into QueryWords::words
  std::uint32_t position = 0;        // index of the token in its part
  std::uint32_t begin = 0, end = 0;  // bytes in the part's text; 0 from TokenFinder
  Match match = Match::stem;
};

// The distinct words of a query.
struct QueryWords {
  struct Entry {
    Word word;
    Field field = Field::text;      // text: title and paragraphs; otherwise that field alone
    bool scored = true;             // false for stop words beside others, which are only marked
    bool by_prefix = false;         // of word*: what begins with it matches, as Match::base
    bool negated = false;           // under - or NOT: for verification only, never shown
    Match min_match = Match::stem;  // surface for =word, base for words of phrases
    // Index into `alternatives` if the entry is a word of an alternative, which counts through
    // counts_as() only.
    std::optional<std::uint32_t> alternative = {};
    // The factor of the word's weight in the first stage: the sum of 1 (or PlainWord::emphasis) for
    // each occurrence of the word in the query, and of the weight of its relatives.
    double emphasis = 0;
    bool is_doubtful = false;  // see PlainWord
  };
  // An alternative of a word (query/tree.h). Its words are `length` entries from `first` on, which
  // occur side by side or not at all.
  struct Alternative {
    std::uint32_t stands_for = 0;  // index of the word that it counts as
    std::uint32_t first = 0;
    std::uint32_t length = 0;
    std::uint32_t at = 0;  // which of its words takes the place of the query's word
    query::Alternative::Kind kind = query::Alternative::Kind::synonym;
    unsigned slips = 0;
  };
  std::vector<Entry> words;
  std::vector<Alternative> alternatives;
  // Words that were written side by side, in order, as indexes. They are for the evidence of
  // neighbours and for joined marks. Negated words and words of fields that no result shows
  // (source, author …) are left out.
  std::vector<std::vector<std::uint32_t>> sequences;

  // Returns the word that an occurrence of `word` counts as: the word itself or, for the word of an
  // alternative at Alternative::at, the query's word. Returns nothing for its other words.
  std::optional<std::uint32_t> counts_as(std::uint32_t word) const;
};
// Returns the distinct words of a query and of its synonyms, in the order of the query.
QueryWords collect_words(const Query& query);

// One text of a document (its title, a paragraph or another field) and what of the query was found
// in it.
struct Part {
  Field field = Field::text;    // must be set before TokenFinder::find(), which searches its words
  std::uint32_t paragraph = 0;  // number of the paragraph, for Field::text
  std::uint32_t tokens = 0;     // length in tokens
  std::vector<Occurrence> occurrences;   // by position, then word; those of negated words too
  std::vector<Occurrence> related = {};  // tokens that share only the root with a word
};

// A word that a token matches, and how closely.
struct WordMatch {
  std::uint32_t word = 0;  // index into QueryWords::words
  Match match = Match::stem;
};

// Finds the words of a query that a token matches. It is immutable and keeps references to its
// arguments.
class WordMatcher {
 public:
  WordMatcher(const QueryWords& words, const Analyzer& analyzer);

  // A word of the query that tokens of a stem may match, or to which they are related.
  struct Asked {
    std::uint32_t word = 0;
    bool is_related = false;
  };
  // Sets `asked` to the words for a stem, ordered by word. `root` is root_of(stem).
  void find_asked(std::string_view stem, const std::string& root, std::vector<Asked>& asked) const;
  // Sets `found` to the matches of a token with these forms, ordered by word, whatever part the
  // token is in. `asked` is what find_asked() gives for its stem.
  void find(const schema::Forms& forms, const std::vector<Asked>& asked,
            std::vector<WordMatch>& found) const;
  // Does the same for a token whose stem was not looked up yet.
  void find(const schema::Forms& forms, const std::string& root,
            std::vector<WordMatch>& found) const;
  std::string root_of(std::string_view stem) const;
  // Sets `found` to the matches of a token with this base among the words with * only.
  void find_prefixes(std::string_view base, std::vector<WordMatch>& found) const;
  // Whether the word is searched in parts of this field.
  bool applies(std::uint32_t word, Field part) const;
  // Removes the occurrences of synonyms of several words where not all of the words are there. Must
  // be called when the part has the occurrences of all its tokens.
  void finish(Part& part) const;
  // If no part contains a scored word, converts relatives of words to occurrences of these words,
  // with Match::stem, so that the hit still shows why it was found.
  void show_relatives(std::vector<Part>& parts) const;

  // The roots of all words without *, each once, in the order of bytes.
  const std::vector<std::string>& roots() const { return roots_; }
  bool has_root(const std::string& root) const {
    return std::binary_search(roots_.begin(), roots_.end(), root);
  }
  // The beginnings of bases that words with * match. Every other token that matches a word has one
  // of the roots.
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
