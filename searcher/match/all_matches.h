// All documents that match, in no certain order and without their weights.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>

namespace fahras::match {

// `served_group`: of a served document, where groups are told, the value of its group.
using UseMatch = std::function<void(std::size_t segment, Xapian::docid document,
                                    const std::string& served_group)>;
// Calls `use` for every document that `candidates` matches and that was not removed, numbered as
// its segment counts. False if the deadline passed before that.
bool for_each_match(const index::Shards& shards, Unit unit, const Xapian::Query& candidates,
                    bool tell_groups, const index::Deadline& deadline, const UseMatch& use);

}  // namespace fahras::match
