// Words of the same root in the dictionaries of these indexes.
#pragma once

#include <fahras/searcher.h>
#include <query/relatives.h>

#include "shards.h"

namespace fahras::facade {

// Keeps a reference to `shards`.
query::Relatives make_relatives(const Shards& shards, Unit unit);

}  // namespace fahras::facade
