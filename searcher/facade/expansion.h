// What word* stands for in these indexes.
#pragma once

#include <query/compile.h>

#include "shards.h"

namespace fahras::facade {

// Keeps a reference to `shards`.
query::Expansion make_expansion(const Shards& shards);

}  // namespace fahras::facade
