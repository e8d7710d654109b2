#include "request_limits.h"

#include <fahras/error.h>
#include <fmt/format.h>

#include <index/counted_field.h>

namespace fahras::facade {
namespace {

[[noreturn]] void refuse(const char* member, const std::string& why) {
  throw Error(ErrorKind::usage, member, why);
}

void check_length(const char* name, const std::string& text) {
  if (text.size() > max_bytes) refuse(name, fmt::format("longer than {} bytes", max_bytes));
}

void check_sources(const std::vector<std::string>& sources) {
  if (sources.size() > max_sources) {
    refuse("sources", fmt::format("more than {} entries", max_sources));
  }
  for (const std::string& source : sources) check_length("sources", source);
}

class FilterCheck {
 public:
  void run(const Filter& filter, std::size_t depth) {
    if (depth > max_depth) refuse("filter", fmt::format("nested more than {} deep", max_depth));
    exists_ += filter.kind == Filter::Kind::exists ? 1 : 0;
    if (exists_ > max_exists) {
      refuse("filter", fmt::format("more than {} exists conditions", max_exists));
    }
    conditions_ += 1 + filter.values.size();
    if (conditions_ > max_conditions) {
      refuse("filter", fmt::format("more than {} conditions and values", max_conditions));
    }
    check_length("filter", filter.field);
    check_length("filter", filter.from.value_or(""));
    check_length("filter", filter.to.value_or(""));
    for (const std::string& value : filter.values) check_length("filter", value);
    for (const Filter& part : filter.parts) run(part, depth + 1);
  }

 private:
  std::size_t conditions_ = 0;
  std::size_t exists_ = 0;
};

void check_fields(const SearchRequest& request) {
  if (request.facets.size() > index::counted_fields().size()) {
    refuse("facets", fmt::format("more entries than the {} fields that facets count",
                                 index::counted_fields().size()));
  }
  for (const std::string& field : request.facets) index::counted_field("facets", field);
  if (!request.distinct.empty()) index::counted_field("distinct", request.distinct);
  if (request.facet_values > max_hits) {
    refuse("facets",
           fmt::format("the number of values of each field must be at most {}", max_hits));
  }
}

}  // namespace

void check_limits(const SearchRequest& request) {
  if (request.limit > max_hits || request.offset > max_hits - request.limit) {
    throw Error(ErrorKind::usage,
                fmt::format("offset and limit together must be at most {}", max_hits));
  }
  if (request.count_up_to > max_hits) {
    refuse("count_up_to", fmt::format("must be at most {}", max_hits));
  }
  if (!(request.timeout_ms >= 0))
    refuse("timeout_ms", "must be a number of milliseconds, 0 or more");
  if (request.like && request.sort != Sort::relevance) {
    refuse("like", "similar articles cannot be sorted by date");
  }
  check_length("like", request.like.value_or(""));
  check_length("from", request.from);
  check_length("to", request.to);
  check_sources(request.sources);
  FilterCheck().run(request.filter, 0);
  check_fields(request);
  if (!(request.min_normalized_score >= 0 && request.min_normalized_score <= 1)) {
    refuse("min_normalized_score", "must be a number from 0 to 1");
  }
}

void check_suggestion_limits(const std::string& prefix, std::size_t limit) {
  check_length("prefix", prefix);
  if (limit > max_hits) refuse("limit", fmt::format("must be at most {}", max_hits));
}

}  // namespace fahras::facade
