#include <chrono>
#include <cstdio>
#include <utility>

#include <builder/update.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <indexer_cli/settings.h>

#include "commands.h"
#include "folder_watch.h"
#include "index_folders.h"
#include "indexing.h"

namespace fahras::indexer_cli {
namespace {

using Clock = std::chrono::steady_clock;

BuildOutcome add(const Arguments& arguments, const readers::Options& reading,
                 std::size_t memory_for_duplicates) {
  builder::Update update(builder_options(arguments));
  articles::DuplicateFinder duplicates(memory_for_duplicates, [&](const schema::Article& article) {
    return update.similar(article);
  });
  return index_sources(arguments, reading, duplicates, update);
}

// What changes within this time after a change is part of the same commit.
constexpr std::chrono::milliseconds settling{200};

// Waits for changes, and for those that come soon after them.
void gather(FolderWatch& watch, Clock::time_point earliest, Changes& changes) {
  constexpr std::chrono::milliseconds long_time{3'600'000};
  while (!changes.any()) watch.wait(long_time, changes);
  const Clock::time_point end = std::max(Clock::now() + settling, earliest);
  for (Clock::time_point now = Clock::now(); now < end; now = Clock::now()) {
    watch.wait(std::chrono::ceil<std::chrono::milliseconds>(end - now), changes);
  }
}

// False if it is to be tried again.
bool add_changes(const Arguments& arguments, const Changes& changes) {
  // Few articles are new at a time: more memory would only take time to clear.
  constexpr std::size_t memory_for_duplicates = std::size_t{4} << 20;
  readers::Options reading = reader_options(arguments);
  reading.wanted = [&](const std::string& path) { return changes.has(path); };
  try {
    const BuildOutcome outcome = add(arguments, reading, memory_for_duplicates);
    report(outcome, update_summary(outcome), arguments);
    return true;
  } catch (const Error& error) {
    fmt::print(stderr, "fahras-index: {}\n", error.what());
    return error.kind() == ErrorKind::input;
  }
}

// Until the process is ended; whatever it is doing then, the index stays whole.
[[noreturn]] void follow(FolderWatch& watch, const Arguments& arguments) {
  const std::chrono::seconds interval{watch_interval(arguments)};
  Changes changes;
  for (;;) {
    const Clock::time_point started = Clock::now();
    gather(watch, started + interval, changes);
    Changes now = std::exchange(changes, {});
    if (!add_changes(arguments, now)) changes = std::move(now);
  }
}

}  // namespace

Outcome add_command(const Arguments& arguments) {
  check_settings(arguments);
  const readers::Options reading = reader_options(arguments);
  const std::size_t memory = duplicates_memory(builder_options(arguments));
  if (!arguments.watch) {
    const BuildOutcome outcome = add(arguments, reading, memory);
    return report(outcome, update_summary(outcome), arguments);
  }
  // Followed before they are read, so that no change is missed.
  FolderWatch watch(arguments.operands, IndexFolders(arguments.index));
  const BuildOutcome outcome = add(arguments, reading, memory);
  report(outcome, update_summary(outcome), arguments);
  follow(watch, arguments);
}

}  // namespace fahras::indexer_cli
