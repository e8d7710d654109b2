// Exact totals where documents were removed. Xapian knows how many documents a term has, but not
// how many of those were removed.
#pragma once

#include <index/deadline.h>
#include <index/living_documents.h>
#include <match/candidates.h>
#include <match/plan.h>
#include "match_reader.h"

namespace fahras::match {

// Makes the total exact if it would be exact without the removed documents. `found` comes from
// `reader`, and `collapses` says whether that collapses near-duplicates.
void settle_total(const index::LivingDocuments& documents, const Plan& plan,
                  const MatchReader& reader, bool collapses, const index::Deadline& deadline,
                  Candidates& found);

}  // namespace fahras::match
