// Sorts matches by SearchRequest::sort_by.
#pragma once

#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// Throws Error(usage) with the subject "sort_by" for a field that hits cannot be sorted by, and for
// keys that served shards cannot be sorted by.
void check_sort_keys(const std::vector<SortKey>& keys, const index::Shards& shards);

// Sets the order of an enquire to these keys, then relevance. check_sort_keys() must have accepted
// them. Served shards sort documents without a value like those with the smallest one, so they must
// be asked for separately (with_key()).
void sort_by_keys(Xapian::Enquire& enquire, const std::vector<SortKey>& keys,
                  const index::Shards& shards);
// Returns a query for the documents with a value of the key.
Xapian::Query with_key(const SortKey& key, const index::Shards& shards);

}  // namespace fahras::match
