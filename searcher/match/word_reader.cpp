#include "word_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <schema/terms.h>

#include <index/shards.h>

#include "best_documents.h"

namespace fahras::match {
namespace {

// The number of documents that are found beyond those wanted, because near-duplicates are left out
// later.
constexpr std::size_t spare = 20;

}  // namespace

std::optional<std::vector<std::string>> any_of_terms(const Xapian::Query& query) {
  std::vector<std::string> terms;
  if (query.get_type() == Xapian::Query::LEAF_TERM) {
    terms.push_back(*query.get_terms_begin());
    return terms;
  }
  if (query.get_type() != Xapian::Query::OP_OR) return std::nullopt;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const Xapian::Query part = query.get_subquery(i);
    if (part.get_type() != Xapian::Query::LEAF_TERM) return std::nullopt;
    terms.push_back(*part.get_terms_begin());
  }
  return terms;
}

WordReader::WordReader(Xapian::Database segment, const std::vector<PlainWord>& words, bool groups,
                       Xapian::doccount exact_totals, index::Lengths& lengths,
                       const index::Deadline& deadline)
    : segment_(std::move(segment)),
      groups_(groups),
      exact_totals_(exact_totals),
      lengths_(lengths),
      deadline_(deadline) {
  // The total is estimated on the assumption that words occur independently of each other.
  const double documents = std::max(lengths_.documents(), 1U);
  double without = 1;
  for (const PlainWord& word : words) {
    terms_.push_back(word.term);
    most_frequent_ = std::max(most_frequent_, word.documents);
    without *= 1 - word.documents / documents;
  }
  estimated_ = static_cast<std::size_t>(std::llround(documents * (1 - without)));
}

std::size_t WordReader::depth(std::size_t wanted) const {
  const std::size_t deep = read_ + wanted + (groups_ ? spare : 0);
  return most_frequent_ > exact_totals_ ? deep : std::max<std::size_t>(deep, exact_totals_ + 1);
}

std::vector<Match> WordReader::next(Xapian::doccount wanted) {
  const std::size_t count = depth(wanted);
  const auto best = best_documents(segment_, terms_, count, lengths_, deadline_);
  if (best.size() < count && !deadline_.passed()) {
    at_end_ = exact_ = true;
    estimated_ = best.size();
  }
  std::vector<Match> matches;
  const std::size_t end = deadline_.passed() ? std::min(read_ + 1, best.size()) : best.size();
  for (; read_ < end; ++read_) {
    const auto document = index::Shards::in_all(best[read_].document);
    matches.push_back({document, settled_weight(best[read_].bm25), 0, {}});
  }
  if (groups_) read_groups(matches);
  estimated_ = std::max(estimated_, read_);
  at_end_ = at_end_ || deadline_.passed();
  return matches;
}

// Reads groups in the order of documents, so that each block of the index is read once.
void WordReader::read_groups(std::vector<Match>& matches) const {
  std::vector<Match*> ordered;
  ordered.reserve(matches.size());
  for (Match& match : matches) ordered.push_back(&match);
  std::sort(ordered.begin(), ordered.end(),
            [](const Match* a, const Match* b) { return a->document < b->document; });
  const auto slot = schema::slot(schema::Slot::group);
  auto value = segment_.valuestream_begin(slot);
  const auto end = segment_.valuestream_end(slot);
  for (Match* const match : ordered) {
    const Xapian::docid document = match->document.value();
    if (value != end) value.skip_to(document);
    if (value != end && value.get_docid() == document) match->group = *value;
  }
}

}  // namespace fahras::match
