#include "option_names.h"

#include <support/catch.h>

using fahras::cli::with_option_name;

constexpr auto usage = fahras::ErrorKind::usage;

TEST_CASE("an error about a field of the request names its option") {
  CHECK(with_option_name({usage, "from", "'foo' is no day"}) == "--from: 'foo' is no day");
  CHECK(with_option_name({usage, "timeout_ms", "a number"}) == "--timeout: a number");
  CHECK(with_option_name({usage, "sources", "more than 64"}) == "--source: more than 64");
  CHECK(with_option_name({usage, "search_in", "the field 'x'"}) == "--search-in: the field 'x'");
  CHECK(with_option_name({usage, "filter", "too long"}) == "--section: too long");
  CHECK(with_option_name({usage, "filter_text", "at 3"}) == "--filter: at 3");
  CHECK(with_option_name({usage, "sort_by", "no"}) == "--sort: no");
  CHECK(with_option_name({usage, "weights", "'x' is unknown"}) == "--weights: 'x' is unknown");
  CHECK(with_option_name({usage, "limit", "too many"}) == "--limit: too many");
}

TEST_CASE("other errors are not changed") {
  for (const char* message : {"", "index: no index here", "from: of no member", "a from: b"}) {
    CHECK(with_option_name({usage, message}) == message);
  }
  CHECK(with_option_name({usage, "shore/from", "cannot be read"}) == "shore/from: cannot be read");
}
