#include <index/served_shards.h>

#include <utility>

#include <fmt/format.h>

namespace fahras::index {
namespace {

[[noreturn]] void refuse(const schema::RemoteSegment& shard, const std::string& why) {
  throw ShardsDown(fmt::format("the shard {} is down: {}; the other shards are searched if partial "
                               "answers are allowed",
                               shard.name(), why),
                   {shard.name()});
}

// Returns the shards that are worth an attempt. A shard that refuses connections takes no time, so
// a caller that needs all shards tries it, and gets an answer as soon as it is up again.
std::vector<schema::RemoteSegment> present(const std::vector<schema::RemoteSegment>& shards,
                                           Partial partial, const Presence& presence,
                                           Deadline::Milliseconds patience) {
  std::vector<schema::RemoteSegment> present;
  for (const auto& shard : shards) {
    if (partial == Partial::refuse && presence.is_silent(shard, patience)) {
      refuse(shard, "it did not answer the last time, and is being asked again");
    }
    if (partial == Partial::refuse || !presence.is_absent(shard, patience)) {
      present.push_back(shard);
    }
  }
  return present;
}

std::vector<schema::RemoteSegment> remotes_of(const std::vector<schema::Source>& sources) {
  std::vector<schema::RemoteSegment> remotes;
  for (const schema::Source& source : sources) {
    if (source.remote) remotes.push_back(*source.remote);
  }
  return remotes;
}

}  // namespace

ServedShards open_served(const std::vector<schema::Source>& sources, Partial partial,
                         Presence& presence, Deadline::Milliseconds patience) {
  const auto remotes = remotes_of(sources);
  presence.settle(remotes, patience);
  const auto asked = present(remotes, partial, presence, patience);
  auto attempts = open_segments(asked, presence.shard_timeout());
  // All shards that are down are reported to `presence` before the first of them is reported as an
  // error.
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!attempts[i].served) presence.lost(asked[i], attempts[i].took < time_of_refusal);
  }
  ServedShards shards;
  std::size_t next = 0;
  for (const auto& remote : remotes) {
    const bool is_asked = next < asked.size() && asked[next] == remote;
    Attempt attempt = is_asked ? std::move(attempts[next++]) : Attempt();
    if (!attempt.served) {
      if (partial == Partial::refuse) refuse(remote, attempt.why);
      shards.missing.push_back(remote.name());
    }
    shards.opened.push_back(std::move(attempt.served));
  }
  return shards;
}

}  // namespace fahras::index
