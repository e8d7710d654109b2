// All documents that match, in no certain order and without their weights.
#pragma once

#include <cstddef>
#include <functional>

#include <fahras/searcher.h>
#include <xapian.h>

#include "deadline.h"
#include "shards.h"

namespace fahras::facade {

// Calls `use` for every document that `candidates` matches and that was not removed, numbered as
// its segment counts. False if the deadline passed before that.
using UseMatch = std::function<void(std::size_t segment, Xapian::docid document)>;
bool for_each_match(const Shards& shards, Unit unit, const Xapian::Query& candidates,
                    const Deadline& deadline, const UseMatch& use);

}  // namespace fahras::facade
