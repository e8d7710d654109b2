#include <match/candidates.h>

#include <algorithm>
#include <memory>
#include <string>

#include <match/enquire.h>
#include "all_matches.h"
#include "match_reader.h"
#include "selection.h"
#include "verified_candidates.h"
#include "word_reader.h"

namespace fahras::match {
namespace {

// If candidates are checked one by one, up to this many of them are counted exactly: counting is
// cheap in comparison, and the estimate of the total depends on it.
constexpr Xapian::doccount counted_candidates = 10'000;
// Xapian weighs this many matches before it skips those that cannot be among the best. When it
// skips, Xapian 1.4 may lose a match: where it turns an AND_MAYBE into an AND, it skips the
// document that the right side has reached (AndMaybePostList::next). Up to this number of matches
// nothing is lost, and totals are exact. More would cost too much: docs/ARCHITECTURE.md has
// figures.
constexpr Xapian::doccount weighed_matches = 1'000;
constexpr Xapian::doccount chunk_growth = 4;
constexpr std::size_t read_for_total = 1'000;

// Takes matches that the index alone confirms. Xapian collapses near-duplicates itself, except for
// served shards, since servers do not count what they collapse: of those, the first matches are
// read with their groups (Groups::report).
class IndexReading {
 public:
  // `can_be_exact`: whether the reader's totals can be exact.
  IndexReading(const SearchRequest& request, const Wanted& wanted, const index::Deadline& deadline,
               bool can_be_exact)
      : request_(request),
        wanted_(wanted),
        deadline_(deadline),
        can_be_exact_(can_be_exact),
        selection_(std::make_unique<Selection>(request, wanted)) {}

  Candidates run(MatchSource& reader) {
    const std::size_t first = can_be_exact_ ? 0 : exact_totals + 1;
    std::size_t count = std::max({first, wanted_.candidates, request_.count_up_to});
    while (!found_.stopped && !reader.at_end() && !has_page()) {
      seen_ += take(reader, count, *selection_);
      count *= chunk_growth;
      found_.stopped = deadline_.passed();
    }
    const bool all = (reader.at_end() && !found_.stopped) || (has_few(reader) && count_all(reader));
    set_total(reader, all);
    found_.all_counted = all;
    selection_->finish(found_);
    return std::move(found_);
  }

 private:
  static std::size_t take(MatchSource& reader, std::size_t count, Selection& selection) {
    const auto matches = reader.next(static_cast<Xapian::doccount>(count));
    for (const Match& match : matches) {
      selection.take({match.document, match.bm25, match.duplicates}, match.group);
    }
    return matches.size();
  }

  // Reads again from the first match, because for each match that it returns Xapian counts only the
  // near-duplicates that it has met so far.
  bool count_all(MatchSource& reader) {
    reader.restart();
    auto all = std::make_unique<Selection>(request_, wanted_);
    std::size_t taken = 0;
    while (!reader.at_end() && taken <= read_for_total) {
      taken += take(reader, read_for_total + 1, *all);
    }
    if (!reader.at_end() || deadline_.passed()) return false;
    selection_ = std::move(all);
    return true;
  }

  bool has_page() const {
    return !wanted_.counts_later() && selection_->is_enough() &&
           selection_->hits() >= request_.count_up_to;
  }

  // Whether the matches may be so few that reading all of them is worthwhile.
  bool has_few(const MatchSource& reader) const {
    return !found_.stopped && !is_known(reader) &&
           std::max(reader.estimated(), seen_) <= read_for_total &&
           std::min(estimated_hits(selection_->hits(), seen_, reader.min_total()),
                    wanted_.max_hits) <= exact_totals;
  }

  bool is_known(const MatchSource& reader) const {
    const bool leaves_out = wanted_.distinct || wanted_.min_normalized_bm25 > 0;
    return can_be_exact_ && reader.is_exact() && !leaves_out;
  }

  void set_total(const MatchSource& reader, bool all) {
    found_.total = total_of({seen_, selection_->hits(), all, reader.estimated(),
                             !found_.stopped && is_known(reader), wanted_.max_hits});
  }

  const SearchRequest& request_;
  const Wanted& wanted_;
  const index::Deadline& deadline_;
  bool can_be_exact_;
  std::unique_ptr<Selection> selection_;
  std::size_t seen_ = 0;
  Candidates found_;
};

Groups groups_of(const SearchRequest& request, bool check, const index::Shards& shards) {
  if (request.duplicates != Duplicates::collapse) return Groups::ignore;
  if (shards.has_remote()) return Groups::report;
  if (check) return Groups::ignore;
  // Matches are left out depending on which near-duplicate represents the others. Therefore the
  // representative is chosen by the order that does not depend on how an index is split.
  const bool leaves_out = !request.distinct.empty() || request.min_normalized_score > 0;
  return leaves_out ? Groups::report : Groups::collapse;
}

// Whether Xapian can know the total. With Order::date_ascending, it may meet near-duplicates of
// documents with a date again among those without one.
bool can_know_total(Groups groups, Order order) {
  return groups == Groups::ignore || (groups == Groups::collapse && order != Order::date_ascending);
}

Weighing weighing_of(const Plan& plan, Order order, const index::Shards& shards) {
  if (plan.filters_only) return Weighing::none;
  const bool settles = shards.segments() > 1 && order == Order::relevance;
  return settles ? Weighing::settled : Weighing::as_it_is;
}

// Returns Fahras's own matcher, or null if it cannot answer this query.
std::unique_ptr<MatchSource> make_word_reader(const SearchRequest& request, const Plan& plan,
                                              const index::Shards& shards, index::Lengths& lengths,
                                              const index::Deadline& deadline) {
  if (shards.segments() != 1 || shards.has_remote()) return nullptr;
  if (order_of(request, plan) != Order::relevance) return nullptr;
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

// Counts all matches in the facets, best first. Returns false if the deadline passed before the
// end.
bool count_in_order(const SearchRequest& request, const Plan& plan, const index::Shards& shards,
                    const Wanted& wanted, const index::Deadline& deadline) {
  const Groups groups = wanted.facets->needs_groups() ? Groups::report : Groups::ignore;
  MatchReader reader(make_enquires(shards, request, plan, groups, deadline),
                     weighing_of(plan, order_of(request, plan), shards), 0);
  const Xapian::doccount all = shards.database(request.unit).get_doccount();
  while (!reader.at_end() && !deadline.passed()) {
    for (const Match& match : reader.next(all)) {
      wanted.facets->add(shards.segment_of(match.document), shards.in_segment(match.document),
                         match.group, has_min_score(wanted, match.bm25));
    }
  }
  return !deadline.passed();
}

// Counts matches that the index alone confirms in the facets, independently of the page.
void count(const SearchRequest& request, const Plan& plan, const index::Shards& shards,
           const Wanted& wanted, const index::Deadline& deadline, Candidates& found) {
  if (!wanted.counts_at_once()) return;
  FacetCounter* const facets = wanted.facets;
  if (facets->needs_order() || wanted.min_normalized_bm25 > 0) {
    found.all_counted = count_in_order(request, plan, shards, wanted, deadline);
    return;
  }
  found.all_counted = for_each_match(
      shards, request.unit, plan.candidates, facets->needs_groups(), deadline,
      [&](std::size_t segment, index::LocalDocument document, const std::string& served_group) {
        facets->add(segment, document, served_group);
      });
}

}  // namespace

Candidates find_candidates(const SearchRequest& request, const Plan& plan,
                           const index::Shards& shards, index::Documents& documents,
                           index::Lengths& lengths, const Wanted& wanted,
                           const index::Deadline& deadline) {
  // Only the stored article shows which paragraphs are its own.
  const bool own_paragraphs = plan.like && request.unit == Unit::paragraph;
  const index::LivingDocuments& living = shards.documents(request.unit);
  const bool check = plan.verify || own_paragraphs || living.lets_removed_through();
  const Groups groups = groups_of(request, check, shards);
  if (!check) {
    const auto words = make_word_reader(request, plan, shards, lengths, deadline);
    if (words) {
      Candidates found = IndexReading(request, wanted, deadline, true).run(*words);
      count(request, plan, shards, wanted, deadline, found);
      return found;
    }
  }
  const Order order = order_of(request, plan);
  MatchReader reader(make_enquires(shards, request, plan, groups, deadline),
                     weighing_of(plan, order, shards),
                     check ? counted_candidates : weighed_matches);
  if (!check) {
    const bool can_be_exact = can_know_total(groups, order);
    Candidates found = IndexReading(request, wanted, deadline, can_be_exact).run(reader);
    if (can_be_exact && !wanted.distinct && wanted.min_normalized_bm25 == 0) {
      found.total =
          total_without_removed(found.total, living, plan, {reader.min_total(), reader.max_total()},
                                groups == Groups::collapse, deadline);
    }
    count(request, plan, shards, wanted, deadline, found);
    return found;
  }
  return find_verified(request, plan, shards, documents, wanted, deadline, reader);
}

}  // namespace fahras::match
