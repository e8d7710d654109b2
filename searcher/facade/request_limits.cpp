#include "request_limits.h"

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::facade {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw Error(ErrorKind::usage, why); }

void check_length(const char* option, const std::string& text) {
  if (text.size() > most_bytes) refuse(fmt::format("{}: longer than {} bytes", option, most_bytes));
}

void check_sources(const std::vector<std::string>& sources) {
  if (sources.size() > most_sources) {
    refuse(fmt::format("--source: more than {} of them", most_sources));
  }
  for (const std::string& source : sources) check_length("--source", source);
}

}  // namespace

void check_limits(const SearchRequest& request) {
  if (request.limit > most_hits || request.offset > most_hits - request.limit) {
    refuse(fmt::format("offset and limit together are at most {}", most_hits));
  }
  if (!(request.timeout_ms >= 0)) refuse("--timeout: a number of milliseconds from 0 on");
  if (request.like && request.sort != Sort::relevance) {
    refuse("--like: what is like an article is not sorted by date");
  }
  check_length("--like", request.like.value_or(""));
  check_length("--from", request.from);
  check_length("--to", request.to);
  check_sources(request.sources);
}

void check_suggestion_limits(const std::string& prefix, std::size_t limit) {
  check_length("--suggest", prefix);
  if (limit > most_hits) refuse(fmt::format("--suggest: limit is at most {}", most_hits));
}

}  // namespace fahras::facade
