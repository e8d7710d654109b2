#include "candidates.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "all_matches.h"
#include "enquire.h"
#include "match_reader.h"
#include "selection.h"
#include "totals.h"
#include "verified_candidates.h"
#include "word_reader.h"

namespace fahras::facade {
namespace {

// Totals up to here are exact; counting further costs more than it tells, unless it is asked for.
// Where candidates are verified one by one the count is cheap beside that, and the estimate rests
// on it.
constexpr Xapian::doccount exact_totals = 200;
constexpr Xapian::doccount counted_candidates = 10'000;
constexpr Xapian::doccount chunk_growth = 4;

// Everything that Xapian can decide alone. It collapses by itself, but for what servers collapse,
// which they do not count: of those the first are read with their groups (Groups::tell).
Candidates take_from_index(const SearchRequest& request, MatchSource& reader, const Wanted& wanted,
                           Groups groups, const Deadline& deadline) {
  constexpr Xapian::doccount told = exact_totals + 1;
  auto count = static_cast<Xapian::doccount>(std::max(wanted.candidates, request.count_up_to));
  if (groups == Groups::tell) count = std::max(count, told);
  Candidates found;
  Selection selection(request, wanted);
  std::size_t seen = 0;
  const auto is_enough = [&] {
    return selection.is_enough() && selection.hits() >= request.count_up_to;
  };
  while (!is_enough() && !reader.at_end() && !found.stopped) {
    for (const Match& match : reader.next(count)) {
      ++seen;
      selection.take({match.document, match.bm25, match.duplicates}, match.group);
    }
    count *= chunk_growth;
    found.stopped = deadline.passed();
  }
  if (reader.at_end() && !found.stopped) {
    found.total = selection.hits();
  } else {
    const bool leaves_out = wanted.distinct != nullptr || wanted.least_share > 0;
    const double kept =
        seen == 0 ? 0 : static_cast<double>(selection.hits()) / static_cast<double>(seen);
    found.total = reader.estimated();
    if (selection.hits() < seen)
      found.total = static_cast<std::size_t>(std::llround(kept * static_cast<double>(found.total)));
    found.total = std::max(found.total, selection.hits());
    found.total_is_exact =
        reader.is_exact() && groups != Groups::tell && !leaves_out && !found.stopped;
  }
  found.best = selection.finish();
  return found;
}

Groups groups_of(const SearchRequest& request, bool check, const Shards& shards) {
  if (request.duplicates != Duplicates::collapse) return Groups::ignore;
  if (shards.has_remote()) return Groups::tell;
  return check ? Groups::ignore : Groups::collapse;
}

Weighing weighing_of(const Plan& plan, Sort order, const Shards& shards) {
  if (plan.filters_only) return Weighing::none;
  const bool settles = shards.segments() > 1 && order == Sort::relevance;
  return settles ? Weighing::settled : Weighing::as_it_is;
}

// Ours, where it can do the work; nothing otherwise.
std::unique_ptr<MatchSource> make_word_reader(const SearchRequest& request, const Plan& plan,
                                              const Shards& shards, Lengths& lengths,
                                              const Deadline& deadline) {
  if (shards.segments() != 1 || shards.has_remote()) return nullptr;
  if (order_of(request, plan) != Sort::relevance) return nullptr;
  const auto terms = any_of_terms(plan.candidates);
  if (!terms || !lengths.pay()) return nullptr;
  std::vector<PlainWord> words;
  for (const std::string& term : *terms) {
    words.push_back({term, shards.documents(request.unit).count_with(term)});
  }
  return std::make_unique<WordReader>(shards.database(request.unit), words,
                                      request.duplicates == Duplicates::collapse, exact_totals,
                                      lengths, deadline);
}

// What the index decides alone, counted beside the page.
void count(const SearchRequest& request, const Plan& plan, const Shards& shards,
           FacetCounter* facets, const Deadline& deadline, Candidates& found) {
  if (facets == nullptr) return;
  found.all_counted = for_each_match(
      shards, request.unit, plan.candidates, deadline,
      [&](std::size_t segment, Xapian::docid document) { facets->add(segment, document); });
}

}  // namespace

Candidates find_candidates(const SearchRequest& request, const Plan& plan, const Shards& shards,
                           Documents& documents, Lengths& lengths, const Wanted& wanted,
                           const Deadline& deadline) {
  // Only an article tells which paragraphs are its own.
  const bool own_paragraphs = plan.like && request.unit == Unit::paragraph;
  const LivingDocuments& living = shards.documents(request.unit);
  const bool check = plan.verify || own_paragraphs || living.lets_removed_through();
  const Groups groups = groups_of(request, check, shards);
  if (!check) {
    const auto words = make_word_reader(request, plan, shards, lengths, deadline);
    if (words) {
      Candidates found = take_from_index(request, *words, wanted, groups, deadline);
      count(request, plan, shards, wanted.facets, deadline, found);
      return found;
    }
  }
  MatchReader reader(make_enquires(shards, request, plan, groups, deadline),
                     weighing_of(plan, order_of(request, plan), shards),
                     check ? counted_candidates : exact_totals);
  if (!check) {
    Candidates found = take_from_index(request, reader, wanted, groups, deadline);
    if (wanted.distinct == nullptr && wanted.least_share == 0) {
      settle_total(living, plan, reader, groups == Groups::collapse, deadline, found);
    }
    count(request, plan, shards, wanted.facets, deadline, found);
    return found;
  }
  return find_verified(request, plan, shards, documents, wanted, deadline, reader);
}

}  // namespace fahras::facade
