// Lets Xapian's matcher end when the time is over: what it found until then is what it returns.
#pragma once

#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>

namespace fahras::match {

// The same matches with the same weights, as long as there is time. Servers know of no time: what
// they match, they match to the end. The query keeps a reference to `deadline`.
Xapian::Query until(const index::Deadline& deadline, const index::Shards& shards,
                    const Xapian::Query& query);

}  // namespace fahras::match
