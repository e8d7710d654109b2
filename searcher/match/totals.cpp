#include <match/totals.h>

#include <algorithm>
#include <cmath>

#include "weightless.h"

namespace fahras::match {
namespace {

Xapian::MSet count(const index::LivingDocuments& documents, const Xapian::Query& query,
                   Xapian::doccount check_at_least) {
  return make_weightless(documents.database(), query).get_mset(0, 0, check_at_least);
}

}  // namespace

std::size_t estimated_hits(std::size_t hits, std::size_t read, std::size_t matches) {
  const double part = read == 0 ? 1 : static_cast<double>(hits) / static_cast<double>(read);
  return static_cast<std::size_t>(
      std::llround(part * static_cast<double>(std::max(matches, read))));
}

Total total_of(const MatchesRead& matches) {
  if (matches.are_all) return {matches.hits, true};
  if (!matches.known) return {matches.hits, false};
  if (matches.known_are_hits) return {*matches.known, true};
  const std::size_t estimate = estimated_hits(matches.hits, matches.read, *matches.known);
  return {std::min(std::max(matches.hits + 1, estimate), matches.max_hits), false};
}

Total total_after_ranking(const Total& total, std::size_t kept, bool left_out, bool stopped) {
  if (left_out) return {kept, !stopped};
  return {total.hits, total.is_exact && kept >= total.hits};
}

Total total_without_removed(const Total& total, const index::LivingDocuments& documents,
                            const Plan& plan, const Bounds& bounds, bool collapses,
                            const index::Deadline& deadline) {
  if (total.is_exact || !documents.has_removed() || deadline.is_set()) return total;
  // If no match is to be checked, the bounds are those that the index knows without reading any
  // postings.
  const Xapian::MSet all = count(documents, plan.candidates, 0);
  if (all.get_matches_lower_bound() != all.get_matches_upper_bound()) return total;
  const Xapian::MSet removed = count(documents, documents.only_removed(plan.candidates),
                                     documents.database().get_doccount());
  std::size_t hits = all.get_matches_estimated() - removed.get_matches_estimated();
  if (collapses) {
    // Xapian subtracts the near-duplicates that it has met from its upper bound.
    const Xapian::MSet living = count(documents, documents.without_removed(plan.candidates), 0);
    hits -= living.get_matches_upper_bound() - bounds.upper;
    if (hits != bounds.lower) return total;
  }
  return {hits, true};
}

}  // namespace fahras::match
