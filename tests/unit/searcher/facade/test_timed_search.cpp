// Tests searches with a time limit over hanging served shards. The timeout of the shards is at
// least a minute, so a search that waits for it even once exceeds the limits of these tests,
// however busy the machine is.
#include <support/catch.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <iostream>
#include <thread>

#include <support/served.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

using Catch::Contains;
using Names = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

constexpr double shard_timeout = 120'000;
constexpr double time_of_search = 1'000;
constexpr std::chrono::seconds bound{30};

const TinyIndex& first() {
  static const TinyIndex index({article("a", {"كتاب"}), article("b", {"كتاب"})});
  return index;
}
const TinyIndex& second() {
  static const TinyIndex index({article("c", {"كتاب"})});
  return index;
}

bool skipped() {
  if (has_tcpsrv()) return false;
  std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
  return true;
}

OpenOptions options(Partial partial, bool open_later = false) {
  OpenOptions options;
  options.partial = partial;
  options.shard_timeout_ms = shard_timeout;
  options.open_later = open_later;
  return options;
}

SearchRequest timed(double milliseconds = time_of_search) {
  SearchRequest wanted = request("كتاب");
  wanted.timeout_ms = milliseconds;
  return wanted;
}

// Returns the result of `ask`, and checks the time that it takes.
template <typename Ask>
auto in_bound(Ask ask) {
  struct Watch {
    ~Watch() { CHECK(Clock::now() - begin < bound); }
    Clock::time_point begin = Clock::now();
  };
  const Watch watch;
  return ask();
}

std::string complaint(const Searcher& searcher, const SearchRequest& wanted) {
  return in_bound([&]() -> std::string {
    try {
      searcher.search(wanted);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
      return error.what();
    }
    return {};
  });
}

// Searches until no shard is missing.
SearchResult answer_of_all(const Searcher& searcher) {
  const auto begin = Clock::now();
  for (;;) {
    try {
      SearchResult result = searcher.search(timed());
      if (result.missing_shards.empty() && !result.stopped) return result;
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
    }
    REQUIRE(Clock::now() - begin < 2 * bound);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

}  // namespace

TEST_CASE("a call without a time limit does not wait for the timeouts of shards") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  const HangingShard hanging;
  const std::vector<std::filesystem::path> indexes{up.remote(), hanging.remote()};
  const Searcher searcher(indexes, options(Partial::allow, true));
  CHECK_FALSE(in_bound([&] { return searcher.suggest("كت"); }).empty());
  CHECK(in_bound([&] { return searcher.article("a"); }));
  const Searcher strict(indexes, options(Partial::refuse, true));
  in_bound([&] {
    CHECK_THROWS_WITH(strict.suggest("كت"), Contains(hanging.name()));
    return 0;
  });
}

TEST_CASE("hanging shards delay a search at most until its time limit, however many there are") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  const std::deque<HangingShard> hanging(5);
  std::vector<std::filesystem::path> indexes{up.remote()};
  Names names;
  for (const HangingShard& shard : hanging) {
    indexes.emplace_back(shard.remote());
    names.push_back(shard.name());
  }
  const Searcher searcher(indexes, options(Partial::allow, true));
  const SearchResult found = in_bound([&] { return searcher.search(timed()); });
  CHECK(ids(found) == Ids{"a", "b"});
  CHECK(found.missing_shards == names);
  CHECK(found.stopped);
  CHECK_FALSE(found.notes.empty());
  CHECK(searcher.missing_shards() == names);

  // The silent shards are known by now, so a search spends no time on them.
  const SearchResult next = in_bound([&] { return searcher.search(timed()); });
  CHECK(ids(next) == Ids{"a", "b"});
  CHECK(next.missing_shards == names);
  CHECK_FALSE(next.stopped);
}

TEST_CASE("if all shards are required, hanging ones are an error that names them") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  const HangingShard one;
  const HangingShard other;
  const Searcher searcher({up.remote(), one.remote(), other.remote()},
                          options(Partial::refuse, true));
  const std::string why = complaint(searcher, timed());
  CHECK_THAT(why, Contains(one.name()) && Contains(other.name()));
  CHECK_THAT(why, Contains("1000 ms"));
  // The shard is already known to be silent, so the search does not wait for it.
  CHECK_THAT(complaint(searcher, timed()), Contains(one.name()) && Contains("did not answer"));
}

TEST_CASE("a shard that begins to hang after it was opened is left out, and used again later") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  ServedIndex hanging(second().path());
  const std::vector<std::filesystem::path> indexes{up.remote(), hanging.remote()};
  const Searcher strict(indexes, options(Partial::refuse));
  const Searcher tolerant(indexes, options(Partial::allow));
  CHECK(strict.search(timed()).total == 3);
  CHECK(tolerant.search(timed()).total == 3);
  hanging.signal(SIGSTOP);
  CHECK_THAT(complaint(strict, timed()), Contains(hanging.name()));
  const SearchResult partial = in_bound([&] { return tolerant.search(timed()); });
  CHECK(ids(partial) == Ids{"a", "b"});
  CHECK(partial.missing_shards == Names{hanging.name()});
  CHECK(partial.stopped);
  hanging.signal(SIGCONT);
  CHECK(answer_of_all(strict).total == 3);
  CHECK(answer_of_all(tolerant).total == 3);
}

TEST_CASE("a search whose shards all hang is an error within its time limit") {
  const HangingShard one;
  const HangingShard other;
  for (const Partial partial : {Partial::refuse, Partial::allow}) {
    const Searcher searcher({one.remote(), other.remote()}, options(partial, true));
    CHECK_THAT(complaint(searcher, timed()), Contains(one.name()) && Contains(other.name()));
  }
}

TEST_CASE("an index in a folder is searched although served shards beside it hang") {
  const HangingShard hanging;
  const Searcher searcher({first().path(), hanging.remote()}, options(Partial::allow, true));
  const SearchResult found = in_bound([&] { return searcher.search(timed()); });
  CHECK(ids(found) == Ids{"a", "b"});
  CHECK(found.missing_shards == Names{hanging.name()});
}

TEST_CASE("a search with almost no time ends, and shards that answer are not reported as missing") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  const Searcher searcher({up.remote()}, options(Partial::allow));
  SearchRequest wanted = timed(1e-6);
  wanted.facets = {"source"};
  const SearchResult found = in_bound([&] { return searcher.search(wanted); });
  CHECK(found.stopped);
  CHECK_FALSE(found.total_is_exact);
  REQUIRE(found.facets.size() == 1);
  CHECK_FALSE(found.facets[0].exact);
  CHECK_FALSE(found.notes.empty());
  CHECK(answer_of_all(searcher).total == 2);
}

TEST_CASE("an invalid request is refused before waiting for shards") {
  const HangingShard hanging;
  const Searcher searcher({hanging.remote()}, options(Partial::allow, true));
  SearchRequest wanted = timed();
  wanted.min_normalized_score = 2;
  CHECK_THROWS_AS(searcher.search(wanted), Error);
  try {
    searcher.search(wanted);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
  }
}

TEST_CASE("hanging shards are waited for at the same time") {
  if (skipped()) return;
  const ServedIndex up(first().path());
  const std::deque<HangingShard> hanging(8);
  std::vector<std::filesystem::path> indexes{up.remote()};
  for (const HangingShard& shard : hanging) indexes.emplace_back(shard.remote());
  OpenOptions patient = options(Partial::allow);
  patient.shard_timeout_ms = 2'000;
  // Opening the shards one after the other would take 16 seconds.
  const auto begin = Clock::now();
  const Searcher searcher(indexes, patient);
  CHECK(Clock::now() - begin < std::chrono::seconds(12));
  CHECK(searcher.missing_shards().size() == 8);
  CHECK(searcher.search(request("كتاب")).total == 2);
}

TEST_CASE("shards that come up after all were down are searched") {
  if (skipped()) return;
  ServedIndex shard(first().path());
  shard.kill();
  const Searcher searcher({shard.remote()}, options(Partial::allow));
  CHECK(searcher.missing_shards() == Names{shard.name()});
  CHECK_THAT(complaint(searcher, timed()), Contains(shard.name()));
  CHECK_THAT(complaint(searcher, request("كتاب")), Contains(shard.name()));
  shard.restart();
  CHECK(answer_of_all(searcher).total == 2);
}

TEST_CASE("many simultaneous searches of a hanging shard end in time") {
  const HangingShard hanging;
  const Searcher searcher({first().path(), hanging.remote()}, options(Partial::allow, true));
  std::vector<std::thread> threads;
  std::atomic<int> found = 0;
  // A busy machine takes long to open the index in so many threads.
  constexpr double time_of_all = 10'000;
  for (int i = 0; i < 80; ++i) {
    threads.emplace_back([&] {
      const SearchResult result = searcher.search(timed(time_of_all));
      if (ids(result) == Ids{"a", "b"} && result.missing_shards == Names{hanging.name()}) ++found;
    });
  }
  in_bound([&] {
    for (std::thread& thread : threads) thread.join();
  });
  CHECK(found == 80);
  // The answers are returned although their threads still hang.
  const SearchResult next = in_bound([&] { return searcher.search(timed()); });
  CHECK(ids(next) == Ids{"a", "b"});
  CHECK_FALSE(next.stopped);
}
