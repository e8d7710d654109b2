// How Xapian is asked for candidates: the weighting, the order, and what counts as the same.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>
#include <match/plan.h>

namespace fahras::match {

// The order in which candidates come: a query of filters only has no relevance to sort by.
Sort order_of(const SearchRequest& request, const Plan& plan);

enum class Groups {
  ignore,
  collapse,  // of near-duplicates only the first comes
  tell,      // all come, each with its group as the key that it would be collapsed on
};

// To be asked one after the other: all candidates of the first come before those of the second.
// Equal ones come in the order in which one index has them, also where there are several shards;
// but equal ones of one day, when sorted by date, shard by shard. Removed documents do not come,
// unless LivingDocuments lets them through. None come after the deadline, to which they keep a
// reference.
std::vector<Xapian::Enquire> make_enquires(const index::Shards& shards,
                                           const SearchRequest& request, const Plan& plan,
                                           Groups groups, const index::Deadline& deadline);

}  // namespace fahras::match
