#include "conditions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <query/date.h>
#include <schema/facets.h>

namespace fahras::match {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

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

// Whether a value has the form that `field` takes: 2025 for a year, 2025-09 for a month, and either
// or 2025-09-04 for a date.
bool is_shape_of(std::string_view field, std::string_view value) {
  const auto separators =
      std::count_if(value.begin(), value.end(), [](char c) { return c == '-' || c == '/'; });
  return field == "date" || separators == (field == "year" ? 0 : 1);
}

query::DateRange days_of(const std::string& field, const std::string& value) {
  const auto range = query::parse_date_range(value);
  if (!range || value.find("..") != std::string::npos || !is_shape_of(field, value)) {
    const char* shape = field == "year"    ? "not a year; write 2025"
                        : field == "month" ? "not a month; write 2025-09"
                                           : "not a date; write 2025-09-04, 2025-09 or 2025";
    refuse(field, fmt::format("'{}' is {}", value, shape));
  }
  return *range;
}

// Returns a query for the dates from one day to another, both included.
Query days(const std::string& from, const std::string& to) {
  return {Query::OP_VALUE_RANGE, date_slot, from, to};
}
Query dated() { return {Query::OP_VALUE_GE, date_slot, before_all_days}; }

bool is_day_field(std::string_view field) {
  return field == "date" || field == "year" || field == "month";
}

const schema::FacetField* text_field(std::string_view name) {
  const auto* const found =
      std::find_if(schema::facet_fields.begin(), schema::facet_fields.end(),
                   [&](const schema::FacetField& field) { return field.name == name; });
  return found == schema::facet_fields.end() ? nullptr : found;
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
        check_field(filter.field);
        return equals(filter);
      case Filter::Kind::between:
        check_field(filter.field);
        return between(filter);
      case Filter::Kind::exists:
        check_field(filter.field);
        return exists(filter.field);
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

  void check_field(const std::string& field) const {
    if (field == "id") {
      if (unit_ == Unit::paragraph) refuse(field, "it can only filter articles, not paragraphs");
    } else if (!is_day_field(field) && text_field(field) == nullptr) {
      throw Error(ErrorKind::usage, "filter",
                  fmt::format("the field '{}' is none of id, source, author, section, "
                              "language, date, year, month",
                              field));
    }
  }

  Query equals(const Filter& filter) {
    Queries any;
    for (const std::string& value : filter.values) any.push_back(equals(filter.field, value));
    return any_of(any);
  }

  Query equals(const std::string& field, const std::string& value) {
    if (is_day_field(field)) {
      const query::DateRange range = days_of(field, value);
      return days(range.from, range.to);
    }
    if (field == "id") return {schema::term(schema::Field::id, value)};
    const std::string key = schema::facet_key(value, shards_.analyzer(), tokens_);
    if (key.empty()) return {};
    return {schema::term(text_field(field)->field, key)};
  }

  static Query between(const Filter& filter) {
    if (!is_day_field(filter.field))
      refuse(filter.field, "only date, year and month can be compared with bounds");
    Query query = dated();
    if (filter.from) {
      const query::DateRange from = days_of(filter.field, *filter.from);
      query &= filter.from_excluded ? after(from.to) : days(from.from, "9");
    }
    if (filter.to) {
      const query::DateRange to = days_of(filter.field, *filter.to);
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

  Query exists(const std::string& field) const {
    if (field == "id") return everything();
    if (is_day_field(field)) return dated();
    const std::string prefix(schema::prefix(text_field(field)->field));
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
