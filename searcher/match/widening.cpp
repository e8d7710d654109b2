#include "widening.h"

#include <algorithm>
#include <utility>

#include <ranking/bm25.h>
#include <ranking/weights.h>

#include "unfinished.h"

namespace fahras::match {
namespace {

using query::Alternative;

bool is_widened(const query::PlainWord& word) {
  return std::any_of(word.alternatives.begin(), word.alternatives.end(),
                     [](const auto& one) { return one.kind != Alternative::Kind::synonym; });
}

std::string text_of_words(const std::vector<query::Word>& words) {
  std::string text;
  for (const query::Word& word : words) {
    text.append(text.empty() ? "" : " ").append(word.surface);
  }
  return text;
}

}  // namespace

WordWidener::WordWidener(const SearchRequest& request, const index::Shards& shards,
                         suggest::Slips& slips)
    : request_(request),
      shards_(shards),
      slips_(slips),
      finder_(request, shards, slips),
      forms_(shards) {}

void WordWidener::widen(std::span<query::PlainWord* const> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) join(*words[i], *words[i + 1]);
  for (query::PlainWord* const word : words) {
    if (word->is_unfinished) complete(*word);
    correct(*word);
    if (is_widened(*word)) set_weights(*word, words.size() == 1);
  }
}

void WordWidener::complete(query::PlainWord& word) {
  add(word, completions_of(word.word, shards_, slips_.vocabulary()));
}

void WordWidener::correct(query::PlainWord& word) {
  const double documents = documents_with(word);
  auto similar = finder_.meant_by(word.word, documents);
  report(word.word.surface, similar);
  add(word, std::move(similar));
}

void WordWidener::join(query::PlainWord& first, query::PlainWord& second) {
  auto joined = finder_.joined(first.word, second.word);
  if (joined.empty()) return;
  report(first.word.surface + ' ' + second.word.surface, joined);
  add(first, joined);
  add(second, std::move(joined));
}

void WordWidener::add(query::PlainWord& word, std::vector<Alternative> alternatives) {
  for (Alternative& one : alternatives) word.alternatives.push_back(std::move(one));
}

void WordWidener::report(const std::string& word, const std::vector<Alternative>& similar) {
  const bool is_known = std::any_of(typos_.begin(), typos_.end(),
                                    [&](const UsedTypos& one) { return one.word == word; });
  if (similar.empty() || is_known) return;
  UsedTypos used{word, {}};
  for (const Alternative& one : similar) used.similar.push_back(text_of_words(one.words));
  typos_.push_back(std::move(used));
}

double WordWidener::documents_with(const query::PlainWord& word) const {
  double documents = forms_.documents_with(word.word, request_.unit);
  for (const Alternative& one : word.alternatives) {
    if (one.words.size() == 1) documents += forms_.documents_with(one.words[0], request_.unit);
  }
  return documents;
}

// Where documents have the word itself, they come before those that have another one in its place,
// however often: the weight makes up for an idf that is greater than the word's own.
void WordWidener::set_weights(query::PlainWord& word, bool is_alone) const {
  word.widened_weight = ranking::widened_weight;
  const double all = shards_.documents(request_.unit).count();
  const double own = forms_.documents_with(word.word, request_.unit);
  if (own == 0) return;
  const double both = std::min(all, documents_with(word));
  const double own_idf = ranking::first_stage_idf(all, own);
  const bool is_few = is_alone && own <= ranking::max_documents_of_certain_word;
  word.is_doubtful =
      word.is_unfinished && !is_few && both >= ranking::min_times_of_doubtful_word * own;
  if (word.is_doubtful) {
    word.own_weight = ranking::first_stage_idf(all, both) / own_idf;
    return;
  }
  const double ratio = own_idf / ranking::first_stage_idf(all, both - own);
  const double part = is_alone ? ranking::widened_alone_beside_own : ranking::widened_beside_own;
  word.widened_weight = std::min(ranking::widened_weight, part * ratio);
}

}  // namespace fahras::match
