#include <support/catch.h>

#include "request_limits.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::facade;

namespace {

std::string refusal(const SearchRequest& wanted) {
  try {
    check_limits(wanted);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the sum of offset and limit is bounded without overflow") {
  SearchRequest wanted = request("كتاب");
  wanted.limit = 10'000;
  CHECK(refusal(wanted) == "accepted");
  wanted.offset = 1;
  CHECK(refusal(wanted) == "offset and limit together must be at most 10000");
  wanted.limit = 10;
  wanted.offset = static_cast<std::size_t>(-5);
  CHECK(refusal(wanted) == "offset and limit together must be at most 10000");
}

TEST_CASE("a timeout is not negative and not NaN") {
  SearchRequest wanted = request("كتاب");
  for (const double milliseconds : {-1.0, -1e-300, std::numeric_limits<double>::quiet_NaN()}) {
    wanted.timeout_ms = milliseconds;
    CHECK(refusal(wanted) == "timeout_ms: must be a number of milliseconds, 0 or more");
  }
}

TEST_CASE("the lengths of other texts are bounded, each by its name") {
  const std::string most(max_bytes, 'x');
  const std::string more = most + 'x';
  SearchRequest wanted;
  wanted.from = wanted.to = most;
  wanted.like = most;
  wanted.sources.assign(max_texts, most);
  CHECK(refusal(wanted) == "accepted");
  wanted.sources.emplace_back("x");
  CHECK(refusal(wanted) == "sources: more than 64 texts whose words a field may have");
  wanted.sources = {more};
  CHECK(refusal(wanted) == "sources: longer than 8192 bytes");
  wanted.to = more;
  CHECK(refusal(wanted) == "to: longer than 8192 bytes");
  wanted.from = more;
  CHECK(refusal(wanted) == "from: longer than 8192 bytes");
  wanted.like = more;
  CHECK(refusal(wanted) == "like: longer than 8192 bytes");
}

TEST_CASE("a filter has the same limits as the members that stand for filters") {
  SearchRequest wanted;
  wanted.filter.kind = Filter::Kind::has_words;
  wanted.filter.field = "author";
  wanted.filter.values.assign(max_texts, std::string(max_bytes, 'x'));
  CHECK(refusal(wanted) == "accepted");
  wanted.filter.values.back() += 'x';
  CHECK(refusal(wanted) == "filter: longer than 8192 bytes");
  wanted.filter.values.assign(max_texts + 1, "x");
  CHECK(refusal(wanted) == "filter: more than 64 texts whose words a field may have");
  wanted.filter.kind = Filter::Kind::equals;
  CHECK(refusal(wanted) == "accepted");
  wanted.filter.kind = Filter::Kind::between;
  wanted.filter.to = std::string(max_bytes + 1, 'x');
  CHECK(refusal(wanted) == "filter: longer than 8192 bytes");
}

TEST_CASE("a search and a completion refuse a request that exceeds its limits") {
  const TinyIndex index({article("a", {"كتاب"})});
  const Searcher searcher({index.path()});
  SearchRequest wanted = request("كتاب");
  wanted.limit = max_hits + 1;
  CHECK_THROWS_AS(searcher.search(wanted), Error);
  CHECK(searcher.suggest(std::string(max_bytes, ' ')).empty());
  CHECK_THROWS_WITH(searcher.suggest(std::string(max_bytes + 1, ' ')),
                    "prefix: longer than 8192 bytes");
  CHECK_THROWS_WITH(searcher.suggest("كت", max_hits + 1), "limit: must be at most 10000");
}
