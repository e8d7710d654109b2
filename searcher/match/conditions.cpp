#include "conditions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <base/forever.h>
#include <fmt/format.h>
#include <query/date.h>
#include <schema/facets.h>

namespace fahras::match {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;
using schema::Field;
using schema::FieldType;

const Xapian::valueno date_slot = schema::slot(schema::Slot::date);

// Less than every date, and greater than the empty value of documents without a date.
constexpr const char* before_all_days = "0";

[[noreturn]] void refuse(std::string_view field, std::string_view why) {
  throw Error(ErrorKind::usage, "filter", fmt::format("{}: {}", field, why));
}

// A query that matches every document. It is not Xapian::Query::MatchAll, because threads that copy
// that would change its count of references without a lock.
Query everything() { return {std::string()}; }

Query any_of(const Queries& queries) { return {Query::OP_OR, queries.begin(), queries.end()}; }

// Whether a value has the form that a field of this type takes: 2025 for a year, 2025-09 for a
// month, and either or 2025-09-04 for a date.
bool is_shape_of(FieldType type, std::string_view value) {
  const auto separators =
      std::count_if(value.begin(), value.end(), [](char c) { return c == '-' || c == '/'; });
  return type == FieldType::date || separators == (type == FieldType::year ? 0 : 1);
}

query::DateRange days_of(Field field, const std::string& value) {
  const auto range = query::parse_date_range(value);
  if (!range || value.find("..") != std::string::npos || !is_shape_of(field->type, value)) {
    const char* shape = field->type == FieldType::year ? "not a year; write 2025"
                        : field->type == FieldType::month
                            ? "not a month; write 2025-09"
                            : "not a date; write 2025-09-04, 2025-09 or "
                              "2025";
    refuse(field->name, fmt::format("'{}' is {}", value, shape));
  }
  return *range;
}

// Returns a query for the dates from one day to another, both included.
Query days(const std::string& from, const std::string& to) {
  return {Query::OP_VALUE_RANGE, date_slot, from, to};
}
Query dated() { return {Query::OP_VALUE_GE, date_slot, before_all_days}; }

// Throws Error(usage) for a name that is not that of a field which filters may name.
Field filter_field(std::string_view name) {
  static const auto& fields =
      base::forever(schema::fields_where([](Field field) { return field->can.filter; }));
  return schema::chosen_field("filter", name, fields);
}

class Compiler {
 public:
  Compiler(Unit unit, const index::Shards& shards) : unit_(unit), shards_(shards) {}

  Query compile(const Filter& filter) {
    switch (filter.kind) {
      case Filter::Kind::all:
        return all_of(parts(filter));
      case Filter::Kind::any:
        return any_of(parts(filter));
      case Filter::Kind::none:
        return {Query::OP_AND_NOT, everything(), any_of(parts(filter))};
      case Filter::Kind::equals:
        return equals(field_of(filter), filter.values);
      case Filter::Kind::between:
        return between(field_of(filter), filter);
      case Filter::Kind::exists:
        return exists(field_of(filter));
    }
    return everything();
  }

 private:
  Queries parts(const Filter& filter) {
    Queries queries;
    for (const Filter& part : filter.parts) queries.push_back(compile(part));
    return queries;
  }

  static Query all_of(const Queries& queries) {
    if (queries.empty()) return everything();
    return {Query::OP_AND, queries.begin(), queries.end()};
  }

  Field field_of(const Filter& filter) const {
    const Field field = filter_field(filter.field);
    if (field->type == FieldType::id && unit_ == Unit::paragraph) {
      refuse(field->name, "it can only filter articles, not paragraphs");
    }
    return field;
  }

  Query equals(Field field, const std::vector<std::string>& values) {
    Queries any;
    for (const std::string& value : values) any.push_back(equals(field, value));
    return any_of(any);
  }

  Query equals(Field field, const std::string& value) {
    if (has_days(field)) {
      const query::DateRange range = days_of(field, value);
      return days(range.from, range.to);
    }
    if (field->type == FieldType::id) return {schema::value_term(field, value)};
    const std::string key = schema::facet_key(value, shards_.analyzer(), tokens_);
    if (key.empty()) return {};
    return {schema::value_term(field, key)};
  }

  static Query between(Field field, const Filter& filter) {
    if (!has_days(field)) {
      refuse(field->name, fmt::format("only these fields can be compared with bounds: {}",
                                      schema::field_names(schema::fields_where(schema::has_days))));
    }
    Query query = dated();
    if (filter.from) {
      const query::DateRange from = days_of(field, *filter.from);
      query &= filter.from_excluded ? after(from.to) : days(from.from, "9");
    }
    if (filter.to) {
      const query::DateRange to = days_of(field, *filter.to);
      query &= filter.to_excluded ? before(to.from) : days(before_all_days, to.to);
    }
    return query;
  }

  static Query after(const std::string& day) {
    return {Query::OP_AND_NOT, dated(), days(before_all_days, day)};
  }
  static Query before(const std::string& day) {
    return {Query::OP_AND_NOT, dated(), Query(Query::OP_VALUE_GE, date_slot, day)};
  }

  Query exists(Field field) const {
    if (field->type == FieldType::id) return everything();
    if (has_days(field)) return dated();
    const std::string prefix = field->value_prefix;
    const Xapian::Database& database = shards_.database(unit_);
    Queries any;
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) any.emplace_back(*term);
    return any_of(any);
  }

  Unit unit_;
  const index::Shards& shards_;
  TokenStream tokens_;
};

}  // namespace

Xapian::Query make_conditions(const Filter& filter, Unit unit, const index::Shards& shards) {
  return Compiler(unit, shards).compile(filter);
}

}  // namespace fahras::match
