#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include <builder/update.h>
#include <fahras/error.h>
#include <fahras/printable.h>
#include <fmt/format.h>
#include <indexer_cli/settings.h>

#include "commands.h"
#include "folder_watch.h"
#include "index_folders.h"
#include "indexing.h"
#include "remote_file_system.h"
#include "watched_index.h"

namespace fahras::indexer_cli {
namespace {

using Clock = std::chrono::steady_clock;

// Adds the articles of the sources. With --watch, `index` is the watched index, which is checked
// before publishing.
BuildOutcome add(const Arguments& arguments, readers::Options reading,
                 std::size_t memory_for_duplicates, WatchedIndex* index = nullptr) {
  const bool goes_on = index != nullptr && index->has_begun();
  builder::Update update(builder_options(arguments),
                         goes_on ? builder::MayCreate::no : builder::MayCreate::yes);
  if (goes_on) {
    index->check();
  } else if (index != nullptr) {
    index->begin();
  }
  const readers::Options own = reader_options(arguments, update.settings());
  reading.fields = own.fields;
  reading.needs_text = own.needs_text;
  articles::DuplicateFinder duplicates(
      update.analyzer(), memory_for_duplicates,
      [&](const schema::Article& article) { return update.similar(article); });
  return index_sources(arguments, reading, duplicates, update);
}

// Changes that follow another change within this time are added by the same commit.
constexpr std::chrono::milliseconds settling{200};

void warn_of_others(const std::string& folder) {
  const char* name = remote_file_system(folder);
  if (name == nullptr) return;
  fmt::print(stderr,
             "fahras-index: {}: is on {}; changes that other machines make there are not noticed\n",
             printable(folder), name);
}

void print_replaced(Changes& changes) {
  for (const std::string& folder : std::exchange(changes.replaced, {})) {
    fmt::print(stderr, "fahras-index: {}: now leads to another folder; all of it is read again\n",
               printable(folder));
    warn_of_others(folder);
  }
}

// Waits for a change and collects those that follow soon after it.
void gather(FolderWatch& watch, const WatchedIndex& index, Clock::time_point earliest,
            Changes& changes) {
  constexpr std::chrono::seconds look_at_index_every{1};
  while (!changes.any()) {
    watch.wait(look_at_index_every, changes);
    index.check();
  }
  const Clock::time_point end = std::max(Clock::now() + settling, earliest);
  for (Clock::time_point now = Clock::now(); now < end; now = Clock::now()) {
    watch.wait(std::chrono::ceil<std::chrono::milliseconds>(end - now), changes);
  }
  index.check();
  print_replaced(changes);
}

// Whether an error may disappear by itself, or when somebody frees disk space.
bool may_pass(ErrorKind kind) { return kind == ErrorKind::internal; }

// Adds changed files. Returns false if that should be tried again; throws Error if a second try
// would be useless.
bool add_changes(const Arguments& arguments, const Changes& changes, WatchedIndex& index) {
  // Few articles are new at a time, and more memory would take longer to clear.
  constexpr std::size_t memory_for_duplicates = std::size_t{4} << 20;
  readers::Options reading = reader_options(arguments);
  reading.wanted = [&](const std::string& path) { return changes.has(path); };
  try {
    const BuildOutcome outcome = add(arguments, reading, memory_for_duplicates, &index);
    report(outcome, update_summary(outcome), arguments);
    return true;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input && !may_pass(error.kind())) throw;
    fmt::print(stderr, "fahras-index: {}\n", printable(error.what()));
    return error.kind() == ErrorKind::input;
  }
}

// Adds changes until the process is ended, which may happen at any moment without harm to the
// index.
[[noreturn]] void follow(FolderWatch& watch, const Arguments& arguments, WatchedIndex& index) {
  const std::chrono::seconds interval{watch_interval(arguments)};
  Changes changes;
  for (;;) {
    const Clock::time_point started = Clock::now();
    gather(watch, index, started + interval, changes);
    Changes now = std::exchange(changes, {});
    if (!add_changes(arguments, now, index)) changes = std::move(now);
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
  // The folders are followed before they are read, so that no change is missed.
  FolderWatch watch(arguments.operands, IndexFolders(arguments.index));
  for (const std::string& folder : arguments.operands) warn_of_others(folder);
  WatchedIndex index(arguments.index);
  const BuildOutcome outcome = add(arguments, reading, memory, &index);
  report(outcome, update_summary(outcome), arguments);
  follow(watch, arguments, index);
}

}  // namespace fahras::indexer_cli
