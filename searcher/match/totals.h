// How many documents match, where some were removed: Xapian knows how many documents a word is in,
// but not how many of those count.
#pragma once

#include <index/deadline.h>
#include <index/living_documents.h>
#include <match/candidates.h>
#include <match/plan.h>
#include "match_reader.h"

namespace fahras::match {

// Makes the total exact where it would be if the removed documents had never been there. `reader`
// has been read for `found`, collapsing or not.
void settle_total(const index::LivingDocuments& documents, const Plan& plan,
                  const MatchReader& reader, bool collapses, const index::Deadline& deadline,
                  Candidates& found);

}  // namespace fahras::match
