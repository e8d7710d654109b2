#include <match/filters.h>

#include <array>
#include <string>
#include <utility>

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

}  // namespace

bool is_everything(const Filter& filter) {
  return filter.kind == Filter::Kind::all && filter.parts.empty();
}

Filter date_filter(const SearchRequest& request) {
  Filter filter;
  if (request.from.empty() && request.to.empty()) return filter;
  filter.kind = Filter::Kind::between;
  filter.field = schema::Field::date->name;
  if (!request.from.empty()) filter.from = request.from;
  if (!request.to.empty()) filter.to = request.to;
  return filter;
}

Filter source_filter(const SearchRequest& request) {
  Filter filter;
  if (request.sources.empty()) return filter;
  filter.kind = Filter::Kind::has_words;
  filter.field = schema::Field::source->name;
  filter.values = request.sources;
  return filter;
}

Filter filter_of(const SearchRequest& request) {
  check_dates(request);
  Filter all;
  for (Filter& one : std::array{date_filter(request), source_filter(request), request.filter}) {
    if (!is_everything(one)) all.parts.push_back(std::move(one));
  }
  return all;
}

}  // namespace fahras::match
