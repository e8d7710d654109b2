#include "request_limits.h"

#include <fahras/error.h>
#include <fmt/format.h>

#include <index/counted_field.h>
#include <match/filters.h>

namespace fahras::facade {
namespace {

[[noreturn]] void refuse(const char* member, const std::string& why) {
  throw Error(ErrorKind::usage, member, why);
}

void check_length(const char* name, const std::string& text) {
  if (text.size() > max_bytes) refuse(name, fmt::format("longer than {} bytes", max_bytes));
}

// Checks the filter that one member of a request is or stands for.
class FilterCheck {
 public:
  // Errors name the member, or for the last bound of a range `to_member`.
  FilterCheck(const char* member, const char* to_member) : member_(member), to_member_(to_member) {}
  explicit FilterCheck(const char* member) : FilterCheck(member, member) {}

  void run(const Filter& filter, std::size_t depth = 0) {
    if (depth > max_depth) refuse(member_, fmt::format("nested more than {} deep", max_depth));
    count(filter);
    check_length(member_, filter.field);
    check_length(member_, filter.from.value_or(""));
    check_length(to_member_, filter.to.value_or(""));
    for (const std::string& value : filter.values) check_length(member_, value);
    for (const Filter& part : filter.parts) run(part, depth + 1);
  }

 private:
  void count(const Filter& filter) {
    using Kind = Filter::Kind;
    exists_ += filter.kind == Kind::exists ? 1 : 0;
    if (exists_ > max_exists) {
      refuse(member_, fmt::format("more than {} exists conditions", max_exists));
    }
    if (filter.kind == Kind::has_words && filter.values.size() > max_texts) {
      refuse(member_, fmt::format("more than {} texts whose words a field may have", max_texts));
    }
    conditions_ += 1 + filter.values.size();
    if (conditions_ > max_conditions) {
      refuse(member_, fmt::format("more than {} conditions and values", max_conditions));
    }
  }

  const char* member_;
  const char* to_member_;
  std::size_t conditions_ = 0;
  std::size_t exists_ = 0;
};

void check_facet_values(const SearchRequest& request) {
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
  if (request.like && (request.sort != Sort::relevance || !request.sort_by.empty())) {
    refuse("like", "similar articles cannot be sorted by date");
  }
  check_length("like", request.like.value_or(""));
  FilterCheck("from", "to").run(match::date_filter(request));
  FilterCheck("sources").run(match::source_filter(request));
  FilterCheck("filter").run(request.filter);
  check_facet_values(request);
  if (!(request.min_normalized_score >= 0 && request.min_normalized_score <= 1)) {
    refuse("min_normalized_score", "must be a number from 0 to 1");
  }
}

void check_fields(const SearchRequest& request, const schema::IndexFields& fields) {
  const auto counted = index::counted_fields(fields);
  if (request.facets.size() > counted.size()) {
    refuse("facets",
           fmt::format("more entries than the {} fields that facets count", counted.size()));
  }
  for (const std::string& field : request.facets) index::counted_field(fields, "facets", field);
  if (!request.distinct.empty()) index::counted_field(fields, "distinct", request.distinct);
}

void check_suggestion_limits(const std::string& prefix, std::size_t limit) {
  check_length("prefix", prefix);
  if (limit > max_hits) refuse("limit", fmt::format("must be at most {}", max_hits));
}

}  // namespace fahras::facade
