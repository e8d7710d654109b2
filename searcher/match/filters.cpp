#include "filters.h"

#include <string>
#include <vector>

#include <fmt/format.h>
#include <query/date.h>
#include <schema/fields.h>

namespace fahras::match {
namespace {

query::DateRange days_of(const char* member, const std::string& date) {
  if (date.empty()) return {};
  const auto days = query::parse_date(date);
  if (!days) {
    throw Error(ErrorKind::usage, member,
                fmt::format("'{}' is not a date; write 2025-09-04, 2025-09 or 2025", date));
  }
  return *days;
}

void check_dates(const SearchRequest& request) {
  const query::DateRange first = days_of("from", request.from);
  const query::DateRange last = days_of("to", request.to);
  if (!request.from.empty() && !request.to.empty() && last.to < first.from) {
    throw Error(
        ErrorKind::usage, "from",
        fmt::format("'{}' is later than '{}': the range is reversed", request.from, request.to));
  }
}

Filter between(const std::string& from, const std::string& to) {
  Filter filter;
  filter.kind = Filter::Kind::between;
  filter.field = schema::Field::date->name;
  if (!from.empty()) filter.from = from;
  if (!to.empty()) filter.to = to;
  return filter;
}

Filter from_sources(const std::vector<std::string>& sources) {
  Filter filter;
  filter.kind = Filter::Kind::has_words;
  filter.field = schema::Field::source->name;
  filter.values = sources;
  return filter;
}

}  // namespace

bool is_everything(const Filter& filter) {
  return filter.kind == Filter::Kind::all && filter.parts.empty();
}

Filter filter_of(const SearchRequest& request) {
  check_dates(request);
  Filter all;
  if (!request.from.empty() || !request.to.empty()) {
    all.parts.push_back(between(request.from, request.to));
  }
  if (!request.sources.empty()) all.parts.push_back(from_sources(request.sources));
  if (!is_everything(request.filter)) all.parts.push_back(request.filter);
  return all;
}

}  // namespace fahras::match
