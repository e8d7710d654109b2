// The best documents for terms of which any may match, by BM25.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include <index/deadline.h>
#include <index/document_number.h>
#include <index/lengths.h>

namespace fahras::match {

struct Weighed {
  index::LocalDocument document;
  double bm25 = 0;
};

// Returns at most `count` documents that have some of the terms and were not removed (as `lengths`
// knows), the best first, ties by number. Once the deadline has passed, returns the best of those
// that were scored by then.
std::vector<Weighed> best_documents(const Xapian::Database& segment,
                                    const std::vector<std::string>& terms, std::size_t count,
                                    index::Lengths& lengths, const index::Deadline& deadline);

}  // namespace fahras::match
