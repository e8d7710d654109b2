// Tests what clients learn about shards that are down: their number, but never their addresses.
#include <support/catch.h>
#include <support/served.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;
using Catch::Contains;

namespace {

// Index "both" has a folder and a shard that hangs; "none" has that shard alone.
struct Half {
  explicit Half(bool partial) {
    write_index(folder.path() / "one", sample_articles());
    options.indexes["both"] = {folder.path() / "one", hanging.remote()};
    options.indexes["none"] = {hanging.remote()};
    options.partial = partial;
    options.shard_timeout_ms = 500;
    options.report = [this](const std::string& text) { reported += text + "\n"; };
  }

  TemporaryFolder folder;
  HangingShard hanging;
  api::ServiceOptions options;
  std::string reported;
};

// Whether the answer reveals the addresses of its shards.
bool has_address(const Answer& answer) {
  return answer.response.body.find("127.0.0.1") != std::string::npos;
}

}  // namespace

TEST_CASE("answers contain the number of missing shards, and the operator gets their names") {
  Half half(true);
  Served served(sample_articles(), half.options);
  const Answer answer = served.post("/indexes/both/search", R"({"q": "القمة"})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["missingShards"] == 1);
  CHECK(answer.json["hits"].size() == 4);
  CHECK_FALSE(has_address(answer));
  CHECK_THAT(half.reported, Contains("index both: no answer from " + half.hanging.name()));
  CHECK(served.get("/indexes/both/stats").json["missingShards"] == 1);
  CHECK_THAT(served.get("/metrics").response.body,
             Contains("fahras_index_missing_shards{index=\"both\"} 1\n") &&
                 Contains("fahras_index_missing_shards{index=\"news\"} 0\n"));
}

TEST_CASE("a merged answer counts the missing shards of all its searches") {
  Half half(true);
  half.options.indexes["again"] = half.options.indexes["both"];
  Served served(sample_articles(), half.options);
  const Answer answer = served.post(
      "/multi-search", R"({"federation": {}, "queries": [{"indexUid": "both", "q": "القمة"},
                           {"indexUid": "again", "q": "القمة"}, {"indexUid": "news", "q": "القمة"}]})");
  REQUIRE(answer.status == 200);
  CHECK(answer.json["missingShards"] == 1);
  CHECK_FALSE(has_address(answer));
}

TEST_CASE(
    "an index without reachable shards is unavailable, and clients do not learn its addresses") {
  Half half(true);
  Served served(sample_articles(), half.options);
  for (const char* const target :
       {"/indexes/none/search?q=x", "/indexes/none/documents/a1", "/indexes/none/stats", "/stats",
        "/indexes/none/suggest?q=x", "/indexes/none/documents", "/health"}) {
    CAPTURE(target);
    const Answer answer = served.get(target);
    CHECK(answer.status == 503);
    CHECK(answer.code() == "index_unavailable");
    CHECK_FALSE(has_address(answer));
  }
  CHECK_THAT(served.get("/health").message(), Contains("Index `none`: "));
  CHECK_THAT(half.reported, Contains(half.hanging.name()));
  CHECK(served.get("/indexes/news/search?q=x").status == 200);
}

TEST_CASE("if all shards are required, a service does not start without one") {
  Half half(false);
  try {
    Served(sample_articles(), half.options);
    FAIL("it began");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK_THAT(error.what(), Contains(half.hanging.name()));
  }
}
