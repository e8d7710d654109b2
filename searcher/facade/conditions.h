// Filter as a query of Xapian's.
#pragma once

#include <fahras/searcher.h>
#include <xapian.h>

#include "shards.h"

namespace fahras::facade {

// For documents of this unit. To be used as a filter: what it weighs means nothing. Throws
// Error(usage) as filter.h says.
Xapian::Query make_conditions(const Filter& filter, Unit unit, const Shards& shards);

}  // namespace fahras::facade
