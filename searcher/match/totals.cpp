#include "totals.h"

#include "weightless.h"

namespace fahras::match {
namespace {

Xapian::MSet count(const index::LivingDocuments& documents, const Xapian::Query& query,
                   Xapian::doccount check_at_least) {
  return make_weightless(documents.database(), query).get_mset(0, 0, check_at_least);
}

}  // namespace

void settle_total(const index::LivingDocuments& documents, const Plan& plan,
                  const MatchReader& reader, bool collapses, const index::Deadline& deadline,
                  Candidates& found) {
  if (found.total_is_exact || !documents.has_removed() || deadline.is_set()) return;
  // If no match is to be checked, the bounds are what the index knows without any work.
  const Xapian::MSet all = count(documents, plan.candidates, 0);
  if (all.get_matches_lower_bound() != all.get_matches_upper_bound()) return;
  const Xapian::MSet removed = count(documents, documents.only_removed(plan.candidates),
                                     documents.database().get_doccount());
  std::size_t total = all.get_matches_estimated() - removed.get_matches_estimated();
  if (collapses) {
    // Xapian subtracts the near-duplicates that it has met from its upper bound.
    const Xapian::MSet living = count(documents, documents.without_removed(plan.candidates), 0);
    total -= living.get_matches_upper_bound() - reader.most();
    if (total != reader.least()) return;
  }
  found.total = total;
  found.total_is_exact = true;
}

}  // namespace fahras::match
