// Lets Xapian's matcher end when the deadline passes. It then returns what it has found.
#pragma once

#include <xapian.h>

#include <index/deadline.h>
#include <index/shards.h>

namespace fahras::match {

// Returns a query with the same matches and weights that matches nothing more once the deadline has
// passed. With served segments it returns the query unchanged, since servers do not know the
// deadline. The returned query keeps a reference to `deadline`.
Xapian::Query until(const index::Deadline& deadline, const index::Shards& shards,
                    const Xapian::Query& query);

}  // namespace fahras::match
