#include "facets.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace fahras::facade {
namespace {

using Counted = std::pair<std::string_view, std::size_t>;

bool goes_before(const Counted& a, const Counted& b) {
  return a.second != b.second ? a.second > b.second : a.first < b.first;
}

}  // namespace

FacetCounter::FacetCounter(const SearchRequest& request, DocumentValues& values)
    : request_(request), values_(values) {
  for (const std::string& name : request.facets) {
    fields_.push_back(&counted_field("facets", name));
  }
}

void FacetCounter::add(std::size_t segment, Xapian::docid document) {
  if (counts_.size() <= segment) counts_.resize(segment + 1);
  auto& fields = counts_[segment];
  if (fields.empty()) {
    for (const CountedField* field : fields_) {
      const ValueColumn& column = values_.column(request_.unit, *field, segment);
      fields.push_back({&column, std::vector<std::size_t>(column.keys().size())});
    }
  }
  for (Counts& one : fields) ++one.counts[one.column->of(document)];
}

std::vector<Facet> FacetCounter::finish(bool exact) {
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < fields_.size(); ++i) facets.push_back(finish(i, exact));
  return facets;
}

Facet FacetCounter::finish(std::size_t field, bool exact) {
  std::map<std::string_view, std::size_t> sums;
  for (const auto& fields : counts_) {
    if (fields.empty()) continue;
    const Counts& one = fields[field];
    for (std::size_t number = 1; number < one.counts.size(); ++number) {
      if (one.counts[number] > 0) sums[one.column->keys()[number]] += one.counts[number];
    }
  }
  std::vector<Counted> counted(sums.begin(), sums.end());
  const std::size_t shown = std::min(counted.size(), request_.facet_values);
  std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(shown),
                    counted.end(), goes_before);
  Facet facet{std::string(fields_[field]->name), {}, counted.size() - shown, exact};
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [key, count] = counted[i];
    facet.values.push_back({values_.written(*fields_[field], std::string(key)), count});
  }
  return facet;
}

}  // namespace fahras::facade
