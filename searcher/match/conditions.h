// Filter as a query of Xapian's.
#pragma once

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

// For documents of this unit. To be used as a filter: what it weighs means nothing. Throws
// Error(usage) as filter.h says.
Xapian::Query make_conditions(const Filter& filter, Unit unit, const index::Shards& shards);

}  // namespace fahras::match
