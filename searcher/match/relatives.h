// Words with the same root as a word, from the dictionaries of these indexes.
#pragma once

#include <fahras/searcher.h>
#include <query/relatives.h>

#include <index/shards.h>

namespace fahras::match {

// Returns a function that gives the stems of such words; none for a word that is frequent itself.
// It keeps a reference to `shards`.
query::Relatives make_relatives(const index::Shards& shards, Unit unit);

}  // namespace fahras::match
