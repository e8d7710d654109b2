// SortKey: a field by which hits are sorted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/export.h>

namespace fahras {

// A field by which hits are sorted: "date", or a member of documents that the settings of the index
// list as sortableAttributes. Of a list, the ascending order takes the smallest value and the
// descending one the largest. In both orders numbers and times come before texts, and hits without
// a value last.
struct SortKey {
  std::string field;
  bool descending = false;
  // Of the field "_geo": hits are sorted by their distance from this latitude and longitude.
  std::optional<std::pair<double, double>> place = {};
};

// Returns the keys that a text describes, such as "price:asc,date:desc", "-price" or
// "_geoPoint(24.7, 46.7):asc". Without an order a key is ascending. Throws Error(usage) with the
// subject "sort" if the text has an error.
FAHRAS_API std::vector<SortKey> parse_sort(std::string_view text);

}  // namespace fahras
