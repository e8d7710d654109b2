// Makes a Xapian query from a Filter.
#pragma once

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// Returns a query for documents of this unit. It is to be used as a filter, since its weights have
// no meaning. Throws Error(usage) as fahras/filter.h says.
Xapian::Query make_conditions(const Filter& filter, Unit unit, const index::Shards& shards);

}  // namespace fahras::match
