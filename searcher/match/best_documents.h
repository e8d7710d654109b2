// The best documents for some terms, any of which may be there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include <index/deadline.h>
#include <index/lengths.h>

namespace fahras::match {

struct Weighed {
  Xapian::docid document = 0;
  double bm25 = 0;
};

// At most `count` of them that `lengths` does not know as removed, the best first, of equal ones
// the first first; once the deadline passed, the best of those that were looked at.
std::vector<Weighed> best_documents(const Xapian::Database& segment,
                                    const std::vector<std::string>& terms, std::size_t count,
                                    index::Lengths& lengths, const index::Deadline& deadline);

}  // namespace fahras::match
