// Lets Xapian's matcher end when the time is over: what it found until then is what it returns.
#pragma once

#include <xapian.h>

#include "deadline.h"
#include "shards.h"

namespace fahras::facade {

// The same matches with the same weights, as long as there is time. Servers know of no time: what
// they match, they match to the end. The query keeps a reference to `deadline`.
Xapian::Query until(const Deadline& deadline, const Shards& shards, const Xapian::Query& query);

}  // namespace fahras::facade
