#include "filters.h"

#include <string>
#include <string_view>
#include <vector>

#include <query/date.h>
#include <schema/terms.h>

#include "conditions.h"

namespace fahras::match {
namespace {

query::DateRange day_range(const std::string& name, const std::string& day) {
  if (day.empty()) return {};
  const auto range = query::parse_date_range(day);
  if (!range || day.find("..") != std::string::npos) {
    throw Error(ErrorKind::usage, name,
                "'" + day + "' is not a date; write 2025-09-04, 2025-09 or 2025");
  }
  return *range;
}

Xapian::Query filter_days(const std::string& from, const std::string& to) {
  const Xapian::valueno slot = schema::slot(schema::Slot::date);
  // A document without a date has an empty value, which is less than any date.
  return {Xapian::Query::OP_VALUE_RANGE, slot, from.empty() ? "0" : from, to.empty() ? "9" : to};
}

Xapian::Query filter_source(const std::string& source, const Analyzer& analyzer) {
  TokenStream tokens;
  analyzer.analyze(source, tokens);
  std::vector<Xapian::Query> words;
  for (const Token& token : tokens.tokens()) {
    words.emplace_back(schema::term(schema::Field::source, token.stem));
  }
  return {Xapian::Query::OP_AND, words.begin(), words.end()};
}

bool is_everything(const Filter& filter) {
  return filter.kind == Filter::Kind::all && filter.parts.empty();
}

}  // namespace

std::optional<Xapian::Query> make_filter(const SearchRequest& request,
                                         const index::Shards& shards) {
  const std::string from = day_range("from", request.from).from;
  const std::string to = day_range("to", request.to).to;
  if (!from.empty() && !to.empty() && to < from) {
    throw Error(ErrorKind::usage, "from",
                "'" + request.from + "' is later than '" + request.to + "': the range is reversed");
  }
  std::vector<Xapian::Query> all;
  if (!from.empty() || !to.empty()) all.push_back(filter_days(from, to));
  if (!request.sources.empty()) {
    std::vector<Xapian::Query> any;
    for (const std::string& source : request.sources)
      any.push_back(filter_source(source, shards.analyzer()));
    all.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
  }
  if (!is_everything(request.filter)) {
    all.push_back(make_conditions(request.filter, request.unit, shards));
  }
  if (all.empty()) return std::nullopt;
  return Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

}  // namespace fahras::match
