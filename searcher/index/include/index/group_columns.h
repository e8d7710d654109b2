// Which documents are near-duplicates of each other: four bytes a document, read from the values of
// all segments, and nothing where no two documents share a group.
#pragma once

#include <cstdint>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::index {

class GroupColumns {
 public:
  // Reads all of the segments that are not served, whose values cannot be read.
  GroupColumns(const Shards& shards, Unit unit);

  // What the document shares with others: schema::group_of() of its value. 0 where it is alone in
  // its group, unless one of a server may be in it. The document is one of a segment that is not
  // served, and counted as its own databases do.
  std::uint64_t of(std::size_t segment, Xapian::docid document) const {
    const std::vector<std::uint32_t>& numbers = numbers_[segment];
    return document < numbers.size() ? groups_[numbers[document]] : 0;
  }

 private:
  std::vector<std::uint64_t> groups_;                // by number; the first is 0
  std::vector<std::vector<std::uint32_t>> numbers_;  // by segment and document
};

}  // namespace fahras::index
