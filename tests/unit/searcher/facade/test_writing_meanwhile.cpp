// Four readers and a writer run for FAHRAS_SECONDS seconds; the default is 3.
#include <support/catch.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <future>
#include <iostream>
#include <string>
#include <vector>

#include "live_model.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr unsigned lasting_articles = 20;

std::chrono::seconds duration() {
  const char* asked = std::getenv("FAHRAS_SECONDS");
  return std::chrono::seconds(asked != nullptr ? std::stoi(asked) : 3);
}

// Twenty articles are changed but never removed; others are added and removed.
class Writer {
 public:
  explicit Writer(std::filesystem::path index) : index_(std::move(index)) {
    builder::Update update(options());
    for (unsigned i = 0; i < lasting_articles; ++i) update.add(lasting(i));
    update.publish();
  }

  void change() {
    if (++updates_ % 25 == 0) {
      builder::optimize(options());
      return;
    }
    builder::Update update(options());
    for (int i = 0; i < 3; ++i) {
      update.add(lasting(static_cast<unsigned>(random_.below(lasting_articles))));
    }
    update.add(random_.article(updates_));
    if (updates_ > 10) update.remove("a" + std::to_string(updates_ - 10));
    update.publish();
  }
  std::size_t updates() const { return updates_; }

 private:
  builder::Options options() const {
    builder::Options made;
    made.index = index_;
    made.analyzer.clear();
    made.threads = 2;
    return made;
  }
  schema::Article lasting(unsigned number) {
    return article("lasting" + std::to_string(number), {"ياسمين أبيض", random_.text(8)});
  }

  std::filesystem::path index_;
  Corpus random_{7};
  std::size_t updates_ = 0;
};

struct Read {
  std::size_t answers = 0;
  std::string fault;
};

Read read_until(const std::atomic<bool>& done, const std::filesystem::path& index,
                std::uint32_t seed) {
  Read read;
  try {
    OpenOptions attentive;
    attentive.look_every_ms = 0;
    const Searcher searcher({index}, attentive);
    Corpus random(seed);
    while (!done && read.fault.empty()) {
      SearchRequest wanted = request("ياسمين");
      wanted.limit = 100;
      const SearchResult result = searcher.search(wanted);
      if (result.total != lasting_articles || result.hits.size() != lasting_articles) {
        read.fault = std::to_string(result.total) + " articles";
      }
      SearchRequest other = random_request(random);
      other.like.reset();
      if (!other.query.empty()) searcher.search(other);
      ++read.answers;
    }
  } catch (const std::exception& error) {
    read.fault = error.what();
  }
  return read;
}

}  // namespace

TEST_CASE("four readers are not disturbed by a writer") {
  const TemporaryFolder folder(memory_folder());
  Writer writer(folder / "index");
  std::atomic<bool> done = false;
  std::vector<std::future<Read>> readers;
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    readers.push_back(std::async(std::launch::async,
                                 [&, seed] { return read_until(done, folder / "index", seed); }));
  }
  const auto end = std::chrono::steady_clock::now() + duration();
  while (std::chrono::steady_clock::now() < end) writer.change();
  done = true;
  std::size_t answers = 0;
  for (auto& reader : readers) {
    const Read read = reader.get();
    CHECK(read.fault.empty());
    answers += read.answers;
  }
  CHECK(builder::check_index(folder / "index").empty());
  std::cout << writer.updates() << " updates, " << answers << " rounds of 4 readers, no error\n";
}
