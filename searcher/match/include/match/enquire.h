// Prepares Xapian for finding candidates: weighting, order and collapsing.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>
#include <match/plan.h>

namespace fahras::match {

// The order of candidates.
enum class Order { relevance, date_ascending, date_descending, keys };
// Returns the order that a request asks for. A query of filters only has no relevance to sort by,
// so it is sorted by date.
Order order_of(const SearchRequest& request, const Plan& plan);

// What happens to near-duplicates.
enum class Groups {
  ignore,    // all are returned
  collapse,  // only the first one is returned
  report,    // all are returned, each with its group as its collapse key
};

// Returns enquires that must be read one after the other: all candidates of the first precede those
// of the second. Ties are ordered as in an index without shards, even if there are several shards,
// except for ties of one day in an order by date, which are ordered by shard. Removed documents are
// not returned, unless LivingDocuments lets them through. After the deadline, no more documents are
// found. The enquires keep a reference to the deadline.
std::vector<Xapian::Enquire> make_enquires(const index::Shards& shards,
                                           const SearchRequest& request, const Plan& plan,
                                           Groups groups, const index::Deadline& deadline);

}  // namespace fahras::match
