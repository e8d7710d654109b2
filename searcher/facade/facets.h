// Counts the values that fields have in matching documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include "document_values.h"

namespace fahras::facade {

class FacetCounter {
 public:
  // Throws Error(usage) for a field that is not counted. Both must outlive it.
  FacetCounter(const SearchRequest& request, DocumentValues& values);

  bool is_asked() const { return !fields_.empty(); }
  // A match, as its segment counts.
  void add(std::size_t segment, Xapian::docid document);
  std::vector<Facet> finish(bool exact);

 private:
  // Of one field in one segment.
  struct Counts {
    const ValueColumn* column = nullptr;
    std::vector<std::size_t> counts;  // by the column's numbers
  };
  Facet finish(std::size_t field, bool exact);

  const SearchRequest& request_;
  DocumentValues& values_;
  std::vector<const CountedField*> fields_;
  std::vector<std::vector<Counts>> counts_;  // by segment and field
};

}  // namespace fahras::facade
