// The values of each document of a segment in one field, in four bytes for each document, and more
// for documents with several values. They are read
// from the postings of the values' terms, because the databases do not store the terms of a
// document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <schema/fields.h>
#include <xapian.h>

#include <index/document_number.h>

namespace fahras::index {

class ValueColumn {
 public:
  // Reads the whole column, including removed documents.
  ValueColumn(const Xapian::Database& segment, schema::Field field);

  // Returns the number of a document's value, from 1; 0 if the document has none.
  std::uint32_t of(LocalDocument document) const {
    return document.value() < numbers_.size() ? numbers_[document.value()] : 0;
  }
  // Returns the numbers of the document's other values.
  const std::vector<std::uint32_t>& others(LocalDocument document) const {
    static const std::vector<std::uint32_t> none;
    if (others_.empty()) return none;
    const auto found = others_.find(document.value());
    return found == others_.end() ? none : found->second;
  }
  // The key of each number; that of 0 is empty. Values that count as the same have the same key, in
  // all segments: the term without its prefix, or as much of it as the field needs.
  const std::vector<std::string>& keys() const { return keys_; }
  // The number of documents without a value.
  std::size_t documents_without() const { return documents_without_; }

 private:
  std::vector<std::string> keys_{std::string()};
  std::vector<std::uint32_t> numbers_;
  std::unordered_map<Xapian::docid, std::vector<std::uint32_t>> others_;
  std::size_t documents_without_ = 0;
};

}  // namespace fahras::index
