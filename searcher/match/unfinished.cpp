#include "unfinished.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <query/prefix.h>
#include <schema/terms.h>

#include "word_forms.h"

namespace fahras::match {
namespace {

// How many words of the vocabulary complete one word, and how many rare stems beside them.
constexpr std::size_t max_completions = 60;
constexpr std::size_t max_rare_stems = 20;

// Returns the last plain word with this surface that the query does not exclude; null if there is
// none. Passes may have moved words behind it.
query::PlainWord* find_last(query::Node& node, const std::string& surface) {
  if (node.occur == query::Node::Occur::must_not || node.is<query::NoneOf>()) return nullptr;
  if (auto* const plain = node.get<query::PlainWord>()) {
    return plain->word.surface == surface ? plain : nullptr;
  }
  const auto children = query::children_of(node);
  for (auto child = children.rbegin(); child != children.rend(); ++child) {
    if (auto* const found = find_last(*child, surface)) return found;
  }
  return nullptr;
}

// Collects completions, each stem once.
class Completions {
 public:
  Completions(const query::Word& word, const index::Shards& shards,
              const suggest::Vocabulary& vocabulary)
      : forms_(shards), vocabulary_(vocabulary), word_(word), stems_{word.stem} {}

  void add_beginning_with(std::string_view prefix) {
    for (const auto& one : vocabulary_.beginning_with(prefix, max_completions)) {
      const bool is_itself = one.base == word_.base;  // need not be analysed again
      if (!is_itself && !is_stop_word(one.base)) add(forms_.of_base(one.base));
    }
    for (const std::string& stem : vocabulary_.stems_beginning_with(prefix, max_rare_stems)) {
      if (!is_stop_word(stem)) add({stem, stem, stem, false});
    }
  }
  std::vector<query::Alternative> take() { return std::move(completions_); }

 private:
  void add(query::Word word) {
    if (!forms_.is_written(word) || !stems_.insert(word.stem).second) return;
    completions_.push_back({{std::move(word)}, 0, query::Alternative::Kind::completion});
  }

  WordForms forms_;
  const suggest::Vocabulary& vocabulary_;
  const query::Word& word_;
  std::set<std::string> stems_;
  std::vector<query::Alternative> completions_;
};

}  // namespace

void mark_unfinished(const std::string& text, query::Query& query) {
  if (query.text_words.empty() || query.text_words.back().end != text.size()) return;
  const std::string& surface = query.text_words.back().word.surface;
  query::PlainWord* const word = find_last(query.root, surface);
  if (word != nullptr && !word->word.is_stop_word) word->is_unfinished = true;
}

// The vocabulary has bases, without clitics. A single letter at the beginning is taken for a clitic
// only if no word begins with it and the rest.
std::vector<query::Alternative> completions_of(const query::Word& word, const index::Shards& shards,
                                               const suggest::Vocabulary& vocabulary) {
  Completions completions(word, shards, vocabulary);
  const std::string rest = query::without_article(word.surface);
  completions.add_beginning_with(word.surface);
  if (rest != word.surface) completions.add_beginning_with(rest);
  auto found = completions.take();
  if (!found.empty() || word.base == word.surface || word.base == rest) return found;
  completions.add_beginning_with(word.base);
  return completions.take();
}

}  // namespace fahras::match
