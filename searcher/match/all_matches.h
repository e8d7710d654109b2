// Visits all documents that match, in no particular order and without weights.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/document_number.h>
#include <index/shards.h>

namespace fahras::match {

// Called with a match. `served_group` is the value of Slot::group of a document in a served
// segment, if groups were requested; else it is empty.
using UseMatch = std::function<void(std::size_t segment, index::LocalDocument document,
                                    const std::string& served_group)>;
// Calls `use` for every document that matches `candidates` and was not removed. `report_groups`
// requests the groups of served documents. Returns false if the deadline passed before the end.
bool for_each_match(const index::Shards& shards, Unit unit, const Xapian::Query& candidates,
                    bool report_groups, const index::Deadline& deadline, const UseMatch& use);

}  // namespace fahras::match
