// Tests served shards that are down, hang, or serve unexpected data.
#include <support/catch.h>

#include <chrono>
#include <iostream>
#include <thread>

#include <support/served.h>
#include <xapian.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

const TinyIndex& first() {
  static const TinyIndex index({article("a", {"كتاب"}), article("b", {"كتاب"})});
  return index;
}
const TinyIndex& second() {
  static const TinyIndex index({article("c", {"كتاب"})});
  return index;
}

std::size_t total(const Searcher& searcher) {
  SearchRequest wanted = request("كتاب");
  wanted.sort = Sort::date_descending;
  wanted.limit = 0;
  return searcher.search(wanted).total;
}

template <class Action>
std::string complaint(Action action) {
  try {
    action();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    return error.what();
  }
  return {};
}

OpenOptions allowing(double timeout_ms = 5000) { return {Partial::allow, timeout_ms}; }
OpenOptions refusing(double timeout_ms = 5000) { return {Partial::refuse, timeout_ms}; }

bool skipped() {
  if (has_tcpsrv()) return false;
  std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
  return true;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a shard that is down is an error that names it, or is reported as missing") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex down(second().path());
  down.kill();
  const std::vector<std::filesystem::path> indexes{up.remote(), down.remote()};
  CHECK_THAT(complaint([&] { Searcher(indexes, refusing()); }), Catch::Contains(down.name()));
  const Searcher searcher(indexes, allowing());
  CHECK(searcher.missing_shards() == Names{down.name()});
  CHECK(total(searcher) == 2);
  CHECK(searcher.search(request("كلمة")).missing_shards == Names{down.name()});
}

TEST_CASE("a shard that goes down after it was opened is reported") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex falling(second().path());
  const std::vector<std::filesystem::path> indexes{up.remote(), falling.remote()};
  const Searcher strict(indexes, refusing());
  const Searcher tolerant(indexes, allowing());
  CHECK(total(strict) == 3);
  CHECK(total(tolerant) == 3);
  falling.kill();
  CHECK_THAT(complaint([&] { total(strict); }), Catch::Contains(falling.name()));
  CHECK(total(tolerant) == 2);
  CHECK(tolerant.missing_shards() == Names{falling.name()});
}

TEST_CASE("suggestions, articles and similar articles come from the shards that are up") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex falling(second().path());
  const std::vector<std::filesystem::path> indexes{up.remote(), falling.remote()};
  const Searcher strict(indexes, refusing());
  const Searcher tolerant(indexes, allowing());
  SearchRequest like;
  like.like = "a";
  CHECK(tolerant.article("c"));
  CHECK(tolerant.search(like).total == 2);
  falling.kill();
  CHECK(tolerant.article("a"));
  CHECK_FALSE(tolerant.article("c"));
  CHECK(tolerant.missing_shards() == Names{falling.name()});
  const auto found = tolerant.search(like);
  CHECK(ids(found) == Ids{"b"});
  CHECK(found.missing_shards == Names{falling.name()});
  const Searcher late(indexes, allowing());
  CHECK(late.suggest("كت").at(0).frequency == 2);
  CHECK(late.missing_shards() == Names{falling.name()});
  CHECK_THAT(complaint([&] { strict.article("c"); }), Catch::Contains(falling.name()));
  CHECK_THAT(complaint([&] { strict.search(like); }), Catch::Contains(falling.name()));
}

TEST_CASE("a restarted server is searched again, and nothing is missing") {
  if (skipped()) return;
  ServedIndex served(first().path());
  const Searcher searcher({served.remote()}, refusing());
  CHECK(total(searcher) == 2);
  served.restart();
  CHECK(total(searcher) == 2);
  CHECK(searcher.missing_shards().empty());
}

TEST_CASE("a shard that hangs counts as down after the timeout") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex hanging(second().path());
  const std::vector<std::filesystem::path> indexes{up.remote(), hanging.remote()};
  const Searcher strict(indexes, refusing(300));
  const Searcher tolerant(indexes, allowing(300));
  hanging.signal(SIGSTOP);
  CHECK_THAT(complaint([&] { total(strict); }), Catch::Contains(hanging.name()));
  CHECK(total(tolerant) == 2);
  CHECK(tolerant.missing_shards() == Names{hanging.name()});
  hanging.signal(SIGCONT);
}

TEST_CASE("a shard that dies during a search is reported") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex dying(second().path());
  const Searcher searcher({up.remote(), dying.remote()}, allowing());
  dying.signal(SIGSTOP);
  std::thread killer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    dying.kill();
  });
  CHECK(total(searcher) == 2);
  killer.join();
  CHECK(searcher.missing_shards() == Names{dying.name()});
}

TEST_CASE("without any reachable shard a search is an error") {
  if (skipped()) return;
  ServedIndex down(second().path());
  const Searcher searcher({down.remote()}, allowing());
  down.kill();
  CHECK_THAT(complaint([&] { total(searcher); }), Catch::Contains(down.name()));
  CHECK_THAT(complaint([&] { Searcher({down.remote()}, refusing()); }),
             Catch::Contains(down.name()));
  // A service may start before its shards.
  const Searcher early({down.remote()}, allowing());
  CHECK(early.missing_shards() == Names{down.name()});
  CHECK_THAT(complaint([&] { total(early); }), Catch::Contains(down.name()));
  CHECK_THAT(complaint([&] { early.article("c"); }), Catch::Contains(down.name()));
}

TEST_CASE("an index in a folder is never reported as missing") {
  CHECK_FALSE(complaint([] { Searcher({first().path(), "/nowhere"}, allowing()); }).empty());
}

TEST_CASE(
    "a served shard must be the articles of a segment, with its paragraphs at the next port") {
  if (skipped()) return;
  const ServedIndex served(first().path());
  const auto folder =
      first().path() / schema::read_generation(first().path()).segments.at(0).folder;
  const auto other =
      second().path() / schema::read_generation(second().path()).segments.at(0).folder;
  const auto serve = [](const std::filesystem::path& articles,
                        const std::filesystem::path& paragraphs) {
    return ServedIndex(articles, paragraphs);
  };
  const ServedIndex swapped = serve(folder / "paragraphs.glass", folder / "articles.glass");
  CHECK_THAT(complaint([&] { Searcher({swapped.remote()}, allowing()); }),
             Catch::Contains(swapped.name()) && Catch::Contains("paragraphs"));
  const ServedIndex mixed = serve(folder / "articles.glass", other / "paragraphs.glass");
  CHECK_THAT(complaint([&] { Searcher({mixed.remote()}, allowing()); }),
             Catch::Contains("another build"));
  const TemporaryFolder foreign;
  Xapian::WritableDatabase(foreign / "db", Xapian::DB_CREATE).commit();
  const ServedIndex stock = serve(foreign / "db", foreign / "db");
  CHECK_THAT(complaint([&] { Searcher({stock.remote()}, allowing()); }),
             Catch::Contains(stock.name()) && Catch::Contains("not serve a segment"));
}

TEST_CASE("an invalid timeout is a usage error") {
  for (const double timeout : {0.0, -1.0, 1e300}) {
    CHECK_THROWS_AS(Searcher({"remote:127.0.0.1:7"}, allowing(timeout)), Error);
  }
}
