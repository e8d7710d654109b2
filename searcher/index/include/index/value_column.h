// Which value each document of a segment has in a field: four bytes a document, read from the
// postings of the values' terms, because a document does not tell its terms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include <index/counted_field.h>

namespace fahras::index {

class ValueColumn {
 public:
  // Reads all of it, removed documents as well.
  ValueColumn(const Xapian::Database& segment, const CountedField& field);

  // A number, from 1 on; 0 for a document without a value.
  std::uint32_t of(Xapian::docid document) const {
    return document < numbers_.size() ? numbers_[document] : 0;
  }
  // The key of each number; the first is that of 0 and empty. What counts as the same has one key,
  // in all segments: the term behind its prefix, or as much of it as the field needs.
  const std::vector<std::string>& keys() const { return keys_; }
  std::size_t documents_without() const { return documents_without_; }

 private:
  std::vector<std::string> keys_{std::string()};
  std::vector<std::uint32_t> numbers_;
  std::size_t documents_without_ = 0;
};

}  // namespace fahras::index
