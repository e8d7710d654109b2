// How many documents match, where some were removed: Xapian knows how many documents a word is in,
// but not how many of those count.
#pragma once

#include "candidates.h"
#include "deadline.h"
#include "living_documents.h"
#include "match_reader.h"
#include "plan.h"

namespace fahras::facade {

// Makes the total exact where it would be if the removed documents had never been there. `reader`
// has been read for `found`, collapsing or not.
void settle_total(const LivingDocuments& documents, const Plan& plan, const MatchReader& reader,
                  bool collapses, const Deadline& deadline, Candidates& found);

}  // namespace fahras::facade
