// Prepares Xapian for finding candidates: weighting, order and collapsing.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>
#include <match/plan.h>

namespace fahras::match {

// Returns the order of candidates. A query of filters only has no relevance to sort by, so it is
// sorted by date.
Sort order_of(const SearchRequest& request, const Plan& plan);

// What happens to near-duplicates.
enum class Groups {
  ignore,    // all come
  collapse,  // only the first one comes
  tell,      // all come, each with its group as the key on which it would be collapsed
};

// The enquires are to be read one after the other: all candidates of the first come before those of
// the second. Ties come in the order of one index, even if there are several shards; except ties of
// one day in an order by date, which come shard by shard. Removed documents do not come unless
// LivingDocuments lets them through. Nothing comes after the deadline. The enquires keep a
// reference to it.
std::vector<Xapian::Enquire> make_enquires(const index::Shards& shards,
                                           const SearchRequest& request, const Plan& plan,
                                           Groups groups, const index::Deadline& deadline);

}  // namespace fahras::match
