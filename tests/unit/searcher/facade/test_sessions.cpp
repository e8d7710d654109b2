// Tests the sessions of a Searcher, and which of them stay open.
#include "session.h"

#include <support/catch.h>

#include <functional>
#include <thread>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

void build(const std::filesystem::path& folder, const std::string& text) {
  builder::Options options;
  options.index = folder;
  options.analyzer = "light10";
  options.threads = 1;
  builder::Build build(options);
  build.add(article("a", {text}));
  build.publish();
}

// Checks for changes before every answer.
OpenOptions attentive() {
  OpenOptions options;
  options.look_every_ms = 0;
  return options;
}

// Returns how many files below `folder`, deleted or not, this process has open.
std::size_t open_files(const std::filesystem::path& folder) {
  std::size_t found = 0;
  for (const auto& file : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code closed_meanwhile;
    const std::string name = std::filesystem::read_symlink(file, closed_meanwhile);
    if (name.find(folder.filename()) != std::string::npos) ++found;
  }
  return found;
}

// Eight threads search at the same time until `enough` files are open.
void burst(const Searcher& searcher, const std::filesystem::path& folder, std::size_t enough) {
  for (int again = 0; again < 200 && open_files(folder) < enough; ++again) {
    std::vector<std::thread> threads;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        for (int asked = 0; asked < 20; ++asked) searcher.search(request("خبر"));
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  REQUIRE(open_files(folder) >= enough);
}

}  // namespace

TEST_CASE("sessions opened for many simultaneous searches are closed after the next publication") {
  const TemporaryFolder folder;
  build(folder / "i", "خبر");
  const Searcher searcher({folder / "i"}, attentive());
  const std::size_t of_one_session = open_files(folder.path());
  REQUIRE(of_one_session > 0);
  for (const char* text : {"خبر ثان", "خبر ثالث", "خبر رابع"}) {
    burst(searcher, folder.path(), 3 * of_one_session);
    build(folder / "i", text);
    searcher.search(request("خبر"));
    CHECK(open_files(folder.path()) == of_one_session);
  }
}

TEST_CASE("old sessions are kept while the published generation cannot be opened") {
  const TemporaryFolder folder;
  build(folder / "i", "خبر");
  const Searcher searcher({folder / "i"}, attentive());
  const std::size_t enough = 3 * open_files(folder.path());
  burst(searcher, folder.path(), enough);
  write_file(folder / "i" / "CURRENT", "no generation\n");
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"a"});
  CHECK(searcher.outdated());
  CHECK(open_files(folder.path()) >= enough);
}

TEST_CASE("a session has an older edition than one that opened a later publication") {
  const TemporaryFolder folder;
  build(folder / "i", "خبر");
  index::Watch watch({folder / "i"}, 0);
  const auto follow = [](const facade::Engine& engine) { return engine.shards().segments(); };
  const index::Deadline none(0);
  index::Presence presence(1'000);
  facade::Session first(watch, presence, {}, none);
  facade::Session second(watch, presence, {}, none);
  CHECK(first.edition() == second.edition());
  build(folder / "i", "خبر آخر");
  second.reading(none, follow);
  CHECK(first.edition() < second.edition());
  first.reading(none, follow);
  CHECK(first.edition() == second.edition());
}
