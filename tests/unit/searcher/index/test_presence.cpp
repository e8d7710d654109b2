#include <index/presence.h>

#include <support/catch.h>
#include <support/served.h>

#include <chrono>
#include <thread>

#include <fahras/error.h>

using namespace fahras;
using namespace fahras::test;
using index::Deadline;
using index::Presence;
using Milliseconds = Deadline::Milliseconds;

namespace {

constexpr double shard_timeout = 120'000;
constexpr Milliseconds none{0};
constexpr Milliseconds long_time = std::chrono::hours(1);

schema::RemoteSegment remote(const std::string& name) { return *schema::parse_remote(name); }

schema::RemoteSegment nobody() { return {"127.0.0.1", free_ports()}; }

void wait_until_known(const Presence& presence, const schema::RemoteSegment& shard) {
  presence.settle({shard}, long_time);
}

}  // namespace

TEST_CASE("a shard is present until it is contacted") {
  const HangingShard hanging;
  const Presence presence(shard_timeout);
  CHECK_FALSE(presence.is_absent(remote(hanging.name()), none));
  presence.settle({remote(hanging.name())}, long_time);
}

TEST_CASE("a contacted shard that is silent is absent after the patience") {
  const HangingShard hanging;
  const auto shard = remote(hanging.name());
  Presence presence(shard_timeout);
  presence.ask({shard});
  presence.ask({shard});
  CHECK_FALSE(presence.is_absent(shard, long_time));
  presence.settle({shard}, Milliseconds(10));
  CHECK(presence.is_absent(shard, Milliseconds(10)));
  CHECK(presence.is_silent(shard, Milliseconds(10)));
  CHECK(presence.absent({nobody(), shard}, Milliseconds(10)) ==
        std::vector<std::string>{hanging.name()});
}

TEST_CASE("a shard that refuses connections is absent at once, but not silent") {
  const auto shard = nobody();
  Presence presence(shard_timeout);
  presence.lost(shard, true);
  CHECK(presence.is_absent(shard, long_time));
  CHECK_FALSE(presence.is_silent(shard, none));
}

TEST_CASE("the refusal of a contacted shard is known as soon as it happens") {
  const auto shard = nobody();
  Presence presence(shard_timeout);
  presence.ask({shard});
  wait_until_known(presence, shard);
  CHECK(presence.is_absent(shard, long_time));
}

TEST_CASE("a shard that could not be opened in time is silent for all callers") {
  const HangingShard hanging;
  const auto shard = remote(hanging.name());
  Presence presence(shard_timeout);
  presence.lost(shard, false);
  CHECK(presence.is_absent(shard, long_time));
  CHECK(presence.is_silent(shard, long_time));
}

TEST_CASE("the patience is a part of the timeout, and at most a second") {
  const auto patience = [](double timeout, double time) {
    return Presence(timeout).patience(Deadline(time)).count();
  };
  CHECK(patience(5'000, 0) == 1'000);
  CHECK(patience(300, 0) == 300);
  CHECK(patience(5'000, 1'000) == 200);
  CHECK(patience(5'000, 1e12) == 1'000);
  CHECK(patience(5'000, 1e-6) == 20);
  CHECK(patience(7, 1e-6) == 7);
}

TEST_CASE("an invalid timeout is refused") {
  for (const double timeout : {0.0, -1.0, 1e300}) CHECK_THROWS_AS(Presence(timeout), Error);
}
