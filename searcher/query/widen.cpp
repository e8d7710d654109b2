#include <query/widen.h>

#include "runs.h"

namespace fahras::query {

void widen(Query& query, const Widening& widening) { for_each_run(query.root, false, widening); }

}  // namespace fahras::query
