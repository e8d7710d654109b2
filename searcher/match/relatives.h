// Words of the same root in the dictionaries of these indexes.
#pragma once

#include <fahras/searcher.h>
#include <query/relatives.h>

#include <index/shards.h>

namespace fahras::match {

// Keeps a reference to `shards`.
query::Relatives make_relatives(const index::Shards& shards, Unit unit);

}  // namespace fahras::match
