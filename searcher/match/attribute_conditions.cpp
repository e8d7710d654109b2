#include "attribute_conditions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include <fmt/format.h>
#include <schema/attribute_values.h>
#include <schema/document.h>
#include <schema/terms.h>

namespace fahras::match {
namespace {

using Queries = std::vector<Xapian::Query>;

constexpr double endless = std::numeric_limits<double>::infinity();

[[noreturn]] void refuse_attribute(schema::Field field, std::string_view why) {
  throw Error(ErrorKind::usage, "filter", fmt::format("{}: {}", field->name, why));
}

Xapian::Query either(const Queries& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// The first and the last second of a time, or twice a number.
schema::Period bound_of(schema::Field field, const std::string& text) {
  if (const auto number = schema::parse_number(text)) return {*number, *number};
  if (const auto time = schema::parse_time(text)) return *time;
  refuse_attribute(field, fmt::format("'{}' is neither a number nor a time, which would be written "
                                      "as 2025-09-04 or 2025-09-04T10:00:00Z",
                                      text));
}

Xapian::Query value_range(Xapian::valueno slot, double from, double to) {
  return {Xapian::Query::OP_VALUE_RANGE, slot, schema::number_value(from),
          schema::number_value(to)};
}

// A box that crosses the 180th meridian has its left side east of its right side.
Xapian::Query in_box(const std::vector<double>& corners) {
  const double top = corners[0];
  const double right = corners[1];
  const double bottom = corners[2];
  const double left = corners[3];
  const auto longitude = schema::slot(schema::Slot::longitude);
  const Xapian::Query beside =
      left <= right
          ? value_range(longitude, left, right)
          : either({value_range(longitude, left, 180), value_range(longitude, -180, right)});
  return {Xapian::Query::OP_AND, value_range(schema::slot(schema::Slot::latitude), bottom, top),
          beside};
}

Xapian::Query near(const std::vector<double>& numbers) {
  constexpr double least = 0.001;  // Xapian reads 0 as no limit
  Xapian::LatLongCoords center;
  center.append(Xapian::LatLongCoord(numbers[0], numbers[1]));
  return Xapian::Query((new Xapian::LatLongDistancePostingSource(
                            schema::slot(schema::Slot::place), center, Xapian::GreatCircleMetric(),
                            std::max(numbers[2], least)))
                           ->release());
}

void check_numbers(schema::Field field, const Filter& filter, std::size_t count) {
  if (field->type != schema::FieldType::place) {
    refuse_attribute(field, "only _geo can be asked for places");
  }
  if (filter.numbers.size() != count) {
    refuse_attribute(field, fmt::format("{} numbers are needed", count));
  }
}

}  // namespace

Xapian::Query AttributeConditions::compile(schema::Field field, const Filter& filter) {
  Queries any;
  switch (filter.kind) {
    case Filter::Kind::exists:
      return presence(field, schema::exists_mark);
    case Filter::Kind::is_null:
      return presence(field, schema::null_mark);
    case Filter::Kind::is_empty:
      return presence(field, schema::empty_mark);
    case Filter::Kind::near:
      check_numbers(field, filter, 3);
      return near(filter.numbers);
    case Filter::Kind::in_box:
      check_numbers(field, filter, 4);
      return in_box(filter.numbers);
    case Filter::Kind::between:
      return between(field, filter);
    default:
      for (const std::string& value : filter.values) any.push_back(equals(field, value));
      return either(any);
  }
}

Xapian::Query AttributeConditions::presence(schema::Field field, char mark) {
  return {std::string(field->presence_prefix) + mark};
}

// A day equals all times of that day, and a time equals the same time in another zone.
Xapian::Query AttributeConditions::equals(schema::Field field, const std::string& value) {
  if (field->type == schema::FieldType::place) {
    refuse_attribute(field, "use _geoRadius or _geoBoundingBox");
  }
  Queries any;
  const std::string key = schema::attribute_key(value, shards_.analyzer(), tokens_);
  if (!key.empty()) any.emplace_back(schema::value_term(field, key));
  if (const auto time = schema::parse_time(value)) {
    any.push_back(in_range(field, time->from, time->to));
  }
  return either(any);
}

Xapian::Query AttributeConditions::between(schema::Field field, const Filter& filter) const {
  if (field->type == schema::FieldType::place) {
    refuse_attribute(field, "use _geoRadius or _geoBoundingBox");
  }
  double from = -endless;
  double to = endless;
  if (filter.from) {
    const schema::Period bound = bound_of(field, *filter.from);
    from = filter.from_excluded ? std::nextafter(bound.to, endless) : bound.from;
  }
  if (filter.to) {
    const schema::Period bound = bound_of(field, *filter.to);
    to = filter.to_excluded ? std::nextafter(bound.from, -endless) : bound.to;
  }
  return in_range(field, from, to);
}

// The slots have the smallest and the largest value of a list, and terms the numbers between them.
Xapian::Query AttributeConditions::in_range(schema::Field field, double from, double to) const {
  if (from > to) return {};
  const Xapian::valueno first = schema::slot(*field->slot);
  Queries any{value_range(first, from, to), value_range(first + 1, from, to)};
  const Xapian::Database& database = shards_.database(unit_);
  const std::string prefix = field->number_prefix;
  const std::string last = prefix + schema::number_value(to);
  auto term = database.allterms_begin(prefix);
  const auto end = database.allterms_end(prefix);
  if (term != end) term.skip_to(prefix + schema::number_value(from));
  for (; term != end && *term <= last; ++term) any.emplace_back(*term);
  return either(any);
}

}  // namespace fahras::match
