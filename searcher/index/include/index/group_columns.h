// The near-duplicate group of each document, in four bytes for each document, read from the values
// of all segments. It takes no memory where no two documents share a group.
#pragma once

#include <cstdint>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/document_number.h>
#include <index/shards.h>

namespace fahras::index {

class GroupColumns {
 public:
  // Reads all segments except served ones, whose values cannot be read.
  GroupColumns(const Shards& shards, Unit unit);

  // Returns the group that a document shares with others (schema::group_of() of its value); 0 if it
  // is alone in its group, unless a served segment may have others of it. The segment must not
  // be served.
  std::uint64_t of(std::size_t segment, LocalDocument document) const {
    const std::vector<std::uint32_t>& numbers = numbers_[segment];
    return document.value() < numbers.size() ? groups_[numbers[document.value()]] : 0;
  }

 private:
  std::vector<std::uint64_t> groups_;                // by number; the first is 0
  std::vector<std::vector<std::uint32_t>> numbers_;  // by segment and document
};

}  // namespace fahras::index
