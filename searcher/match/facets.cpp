#include <match/facets.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <schema/attribute_values.h>
#include <schema/values.h>

#include <index/counted_field.h>

namespace fahras::match {
namespace {

using CountedValue = std::pair<std::string_view, std::size_t>;

// The number of values of a field that are looked up even after the deadline.
constexpr std::size_t min_values = 100;

// Sets the smallest and the largest number or time among the values.
void set_bounds(const std::vector<CountedValue>& counted, Facet& facet) {
  for (const auto& [key, count] : counted) {
    auto number = schema::parse_number(key);
    if (const auto time = schema::parse_time(key); !number && time) number = time->from;
    if (!number) continue;
    facet.min = std::min(facet.min.value_or(*number), *number);
    facet.max = std::max(facet.max.value_or(*number), *number);
  }
}

}  // namespace

FacetCounter::FacetCounter(const SearchRequest& request, index::DocumentValues& values)
    : request_(request), values_(values) {
  for (const std::string& name : request.facets) {
    fields_.push_back({index::counted_field(values_.fields(), "facets", name), {}, {}});
  }
  if (!request.distinct.empty())
    distinct_ = index::counted_field(values_.fields(), "distinct", request.distinct);
}

FacetCounter::Segment& FacetCounter::segment(std::size_t number) {
  if (segments_.size() <= number) segments_.resize(number + 1);
  Segment& one = segments_[number];
  if (!one.fields.empty()) return one;
  for (const Field& field : fields_) {
    const index::ValueColumn& column = values_.column(request_.unit, field.field, number);
    one.fields.push_back({&column, std::vector<std::size_t>(column.keys().size())});
  }
  if (distinct_) one.distinct = &values_.column(request_.unit, *distinct_, number);
  return one;
}

std::uint64_t FacetCounter::group(std::size_t segment, index::LocalDocument document,
                                  const std::string& served_group) {
  if (!needs_groups()) return 0;
  return values_.is_served(segment) ? schema::group_of(served_group)
                                    : values_.groups(request_.unit).of(segment, document);
}

std::uint32_t FacetCounter::distinct(std::size_t number, index::LocalDocument document) {
  const index::ValueColumn* const column = segments_[number].distinct;
  return column == nullptr ? 0 : distinct_numbers_.of(number, *column, column->of(document));
}

void FacetCounter::add(std::size_t number, index::LocalDocument document,
                       const std::string& served_group, bool has_min_score) {
  Segment& one = segment(number);
  const std::uint64_t near = group(number, document, served_group);
  const std::uint32_t value = distinct(number, document);
  const auto in = static_cast<std::uint32_t>(number);
  if (needs_order() && (near != 0 || value != 0)) {
    add_in_order({near, in, document}, has_min_score, value);
  } else if (!has_min_score) {
    return;
  } else if (near == 0 && value == 0) {
    for (Counts& field : one.fields) field.count_all(document);
  } else {
    members_.push_back({near != 0 ? near : value, in, document});
  }
}

void FacetCounter::add_in_order(const Member& match, bool has_min_score, std::uint32_t distinct) {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    Counts& counts = segments_[match.segment].fields[i];
    counts.for_each(match.document, [&](std::uint32_t own) {
      const std::uint32_t value = fields_[i].numbers.of(match.segment, *counts.column, own);
      if (value == 0) return;
      if (fields_[i].once.is_hit(value, match.set, has_min_score, distinct)) ++counts.counts[own];
    });
  }
}

void FacetCounter::count_members() {
  std::sort(members_.begin(), members_.end(),
            [](const Member& a, const Member& b) { return a.set < b.set; });
  for (std::size_t i = 0; i < fields_.size(); ++i) count_members(i);
  members_.clear();
}

void FacetCounter::count_members(std::size_t field) {
  OnceOfSet once;
  std::uint64_t set = 0;
  for (const Member& member : members_) {
    if (member.set != set) once.start_set();
    set = member.set;
    Counts& counts = segments_[member.segment].fields[field];
    counts.for_each(member.document, [&](std::uint32_t own) {
      const std::uint32_t value = fields_[field].numbers.of(member.segment, *counts.column, own);
      if (value != 0 && once.is_first(value)) ++counts.counts[own];
    });
  }
}

std::vector<Facet> FacetCounter::finish(bool exact, const index::Deadline& deadline) {
  count_members();
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < fields_.size(); ++i) facets.push_back(finish(i, exact, deadline));
  return facets;
}

Facet FacetCounter::finish(std::size_t field, bool exact, const index::Deadline& deadline) {
  std::map<std::string_view, std::size_t> sums;
  for (const Segment& segment : segments_) {
    if (segment.fields.empty()) continue;
    const Counts& one = segment.fields[field];
    for (std::size_t number = 1; number < one.counts.size(); ++number) {
      if (one.counts[number] > 0) sums[one.column->keys()[number]] += one.counts[number];
    }
  }
  std::vector<CountedValue> counted(sums.begin(), sums.end());
  const std::size_t shown = std::min(counted.size(), request_.facet_values);
  const auto ranks_before = [](const CountedValue& a, const CountedValue& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(shown),
                    counted.end(), ranks_before);
  Facet facet{std::string(fields_[field].field->name), {}, 0, exact};
  for (std::size_t i = 0; i < shown; ++i) {
    if (i >= min_values && deadline.passed()) {
      facet.exact = false;
      break;
    }
    const auto& [key, count] = counted[i];
    facet.values.push_back({values_.written(fields_[field].field, std::string(key)), count});
  }
  facet.other = counted.size() - facet.values.size();
  if (schema::is_attribute(fields_[field].field)) set_bounds(counted, facet);
  return facet;
}

}  // namespace fahras::match
