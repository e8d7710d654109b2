// How Xapian is asked for candidates: the weighting, the order, and what counts as the same.
#pragma once

#include <fahras/searcher.h>
#include <xapian.h>

#include "plan.h"

namespace fahras::facade {

// The order in which candidates come: a query of filters only has no relevance to sort by.
Sort order_of(const SearchRequest& request, const Plan& plan);

// `collapse`: of near-duplicates only the first comes.
Xapian::Enquire make_enquire(const Xapian::Database& database, const Plan& plan, Sort order,
                             bool collapse);

}  // namespace fahras::facade
