// Tests searchers that stay open while their indexes are changed.
#include <support/catch.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <iostream>
#include <thread>

#include "segmented_index.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr const char* analyzer = "light10";

// Checks for changes before every answer.
OpenOptions attentive() {
  OpenOptions options;
  options.look_every_ms = 0;
  return options;
}

builder::Options options(const std::filesystem::path& folder) {
  builder::Options made;
  made.index = folder;
  made.analyzer = analyzer;
  made.threads = 1;
  return made;
}

void build(const std::filesystem::path& folder, const std::vector<schema::Article>& articles) {
  builder::Build build(options(folder));
  for (const schema::Article& one : articles) build.add(schema::Article(one));
  build.publish();
}

void build_shards(const std::filesystem::path& folder, const std::vector<schema::Article>& articles,
                  unsigned shards) {
  const auto build = builder::make_sharded_build(options(folder), shards);
  for (const schema::Article& one : articles) build->add(schema::Article(one));
  build->publish();
}

// Returns 20 to 29 articles, each with the number of their generation.
std::vector<schema::Article> generation(unsigned number) {
  std::vector<schema::Article> articles;
  for (unsigned i = 0; i < 20 + number % 10; ++i) {
    articles.push_back(article("g" + std::to_string(number) + "-" + std::to_string(i),
                               {"خبر رقم " + std::to_string(number), "فقرة عن البحر"}));
  }
  return articles;
}

// Returns the error in an answer that is not one complete generation or is older than `least`; an
// empty string if there is none.
std::string fault_of(const SearchResult& result, unsigned least) {
  if (result.hits.empty()) return "no hits";
  const std::string& first = result.hits.front().id;
  const std::string start = first.substr(0, first.find('-') + 1);
  const auto number = static_cast<unsigned>(std::stoul(start.substr(1)));
  if (number < least) return "generation " + start + " after " + std::to_string(least);
  if (result.total != generation(number).size() || result.hits.size() != result.total)
    return "generation " + start + " with " + std::to_string(result.total);
  for (const Hit& hit : result.hits) {
    if (!hit.id.starts_with(start)) return hit.id + " beside " + start;
    if (hit.passages.empty()) return hit.id + " without text";
  }
  return result.notes.empty() ? "" : result.notes.front().text;
}

struct Asked {
  std::size_t answers = 0;
  std::size_t generations = 0;  // number of different generations in the answers
  std::string fault;
};

// Sends requests until `done`, most of them for all articles of the index.
Asked keep_asking(const Searcher& searcher, const std::atomic<unsigned>& published,
                  const std::atomic<bool>& done) {
  Asked asked;
  std::string seen;
  try {
    SearchRequest wanted = request("خبر");
    wanted.limit = 100;
    while (asked.fault.empty() && !done) {
      const unsigned least = published;
      wanted.sort = asked.answers % 3 == 0 ? Sort::date_descending : Sort::relevance;
      const SearchResult result = searcher.search(wanted);
      asked.fault = fault_of(result, least);
      const std::string id = result.hits.empty() ? "" : result.hits.front().id;
      if (id.substr(0, id.find('-')) != seen) ++asked.generations;
      seen = id.substr(0, id.find('-'));
      searcher.article(id);
      searcher.suggest("بح");
      ++asked.answers;
    }
  } catch (const std::exception& error) {
    asked.fault = error.what();
  }
  return asked;
}

// Three threads use one Searcher, or one each, while write(number) publishes generations 1, 2 and
// so on.
void check_rebuilds(const char* what, unsigned count, const std::filesystem::path& index,
                    std::size_t searchers, const std::function<void(unsigned)>& write) {
  constexpr std::size_t threads_count = 3;
  write(0);
  std::vector<Searcher> opened;
  for (std::size_t i = 0; i < searchers; ++i) {
    opened.emplace_back(std::vector<std::filesystem::path>{index}, attentive());
  }
  std::atomic<unsigned> published{0};
  std::atomic<bool> done{false};
  std::vector<Asked> asked(threads_count);
  std::vector<std::thread> threads;
  threads.reserve(threads_count);
  for (std::size_t i = 0; i < threads_count; ++i) {
    threads.emplace_back(
        [&, i] { asked[i] = keep_asking(opened[i % searchers], published, done); });
  }
  for (unsigned number = 1; number <= count; ++number) {
    write(number);
    published = number;
  }
  done = true;
  for (std::thread& thread : threads) thread.join();
  std::size_t answers = 0;
  std::size_t generations = 0;
  for (const Asked& one : asked) {
    INFO(one.fault);
    CHECK(one.fault.empty());
    CHECK(one.answers > 0);
    answers += one.answers;
    generations += one.generations;
  }
  std::cout << what << ": " << count << " rebuilds, " << threads_count << " threads with "
            << searchers << " searchers, " << answers << " answers over " << generations
            << " generations, no error\n";
}

// Searches until an answer satisfies `pleases`.
bool comes(const std::function<bool()>& pleases) {
  for (int i = 0; i < 400; ++i) {
    if (pleases()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  return false;
}

void damage_next_generation(const std::filesystem::path& index) {
  write_file(index / "generation-000099.json", "{}");
  write_file(index / "CURRENT", "generation-000099.json\n");
}

}  // namespace

TEST_CASE("searchers answer during 50 rebuilds of their index") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  check_rebuilds("one index", 50, index, 3,
                 [&](unsigned number) { build(index, generation(number)); });
}

TEST_CASE("threads that share a searcher always see a complete build") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  check_rebuilds("one searcher", 50, index, 1,
                 [&](unsigned number) { build(index, generation(number)); });
}

TEST_CASE("searchers answer while an index becomes shards and a single index again") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  check_rebuilds("shards", 20, index, 3, [&](unsigned number) {
    if (number % 3 == 0)
      build(index, generation(number));
    else
      build_shards(index, generation(number), 1 + number % 3);
  });
}

TEST_CASE("a searcher notices by itself what was published") {
  const TemporaryFolder folder;
  build(folder / "i", {article("old", {"خبر قديم"})});
  const Searcher searcher({folder / "i"});
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"old"});
  build(folder / "i", {article("new", {"خبر جديد"})});
  CHECK(comes([&] { return ids(searcher.search(request("خبر"))) == Ids{"new"}; }));
  CHECK(searcher.article("new"));
  CHECK_FALSE(searcher.article("old"));
  CHECK_FALSE(searcher.outdated());
}

TEST_CASE("a searcher does not change its state between two checks") {
  const TemporaryFolder folder;
  build(folder / "i", {article("old", {"خبر قديم"})});
  OpenOptions lazy;
  lazy.look_every_ms = 1e9;
  const Searcher searcher({folder / "i"}, lazy);
  build(folder / "i", {article("new", {"خبر جديد"})});
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"old"});
}

TEST_CASE("articles that are removed while a searcher is open disappear from its answers") {
  const std::vector<schema::Article> articles{article("a", {"خبر"}), article("b", {"خبر"})};
  SegmentedIndex index({{articles}, {{article("c", {"خبر"})}}}, analyzer);
  const Searcher searcher({index.path()}, attentive());
  CHECK(searcher.search(request("خبر")).total == 3);
  index.remove(0, articles, {true, false});
  CHECK(searcher.search(request("خبر")).total == 2);
  CHECK_FALSE(searcher.article("a"));
  CHECK(searcher.article("b"));
}

TEST_CASE("a searcher follows an index behind a stub and the stub itself") {
  const TemporaryFolder folder;
  build(folder / "a", {article("a1", {"خبر"})});
  build(folder / "b", {article("b1", {"خبر"})});
  write_file(folder / "all", "auto a\n");
  const Searcher searcher({folder / "all"}, attentive());
  build(folder / "a", {article("a2", {"خبر"})});
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"a2"});
  write_file(folder / "all", "auto b\n");
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"b1"});
}

TEST_CASE("added synonyms also apply to what is published later") {
  const TemporaryFolder folder;
  build(folder / "i", {article("a", {"سيارة"})});
  write_file(folder / "rules", "عربة = سيارة\n");
  Searcher searcher({folder / "i"}, attentive());
  searcher.add_synonyms(folder / "rules");
  CHECK(ids(searcher.search(request("عربة"))) == Ids{"a"});
  build(folder / "i", {article("b", {"سيارة"})});
  CHECK(ids(searcher.search(request("عربة"))) == Ids{"b"});
}

TEST_CASE("an error when opening is reported, and old answers continue") {
  const TemporaryFolder folder;
  build(folder / "i", {article("old", {"خبر قديم"})});
  const Searcher searcher({folder / "i"}, attentive());
  damage_next_generation(folder / "i");
  for (int again = 0; again < 2; ++again) {
    const auto result = searcher.search(request("خبر"));
    CHECK(ids(result) == Ids{"old"});
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0].kind == Note::Kind::outdated);
    CHECK(result.notes[0].text.find("generation-000099.json") != std::string::npos);
    CHECK(searcher.article("old"));
    REQUIRE(searcher.outdated());
  }
  CHECK_THROWS_AS(Searcher({folder / "i"}), Error);
  build(folder / "i", {article("new", {"خبر جديد"})});
  const auto result = searcher.search(request("خبر"));
  CHECK(ids(result) == Ids{"new"});
  CHECK(result.notes.empty());
  CHECK_FALSE(searcher.outdated());
}

TEST_CASE("a searcher follows an old generation that becomes current again") {
  const TemporaryFolder folder;
  build(folder / "i", {article("old", {"خبر قديم"})});
  const Searcher searcher({folder / "i"}, attentive());
  const std::string current = read_file(folder.path() / "i" / "CURRENT");
  damage_next_generation(folder / "i");
  searcher.search(request("خبر"));
  CHECK(searcher.outdated());
  write_file(folder.path() / "i" / "CURRENT", current);
  CHECK(searcher.search(request("خبر")).notes.empty());
  CHECK_FALSE(searcher.outdated());
}

TEST_CASE("a removed index is an error until there is an index again") {
  const TemporaryFolder folder;
  build(folder / "i", {article("old", {"خبر قديم"})});
  const Searcher searcher({folder / "i"}, attentive());
  std::filesystem::remove_all(folder / "i");
  for (int again = 0; again < 2; ++again) {
    CHECK_THROWS_AS(searcher.search(request("خبر")), Error);
    CHECK_THROWS_AS(searcher.article("old"), Error);
  }
  build(folder / "i", {article("new", {"خبر جديد"})});
  CHECK(ids(searcher.search(request("خبر"))) == Ids{"new"});
}

TEST_CASE("a searcher checks often enough to notice a change within a second") {
  CHECK(OpenOptions().look_every_ms <= 500);
}

TEST_CASE("a negative interval between checks is a usage error") {
  const TinyIndex index({article("a", {"خبر"})});
  OpenOptions wrong;
  wrong.look_every_ms = -1;
  CHECK_THROWS_AS(Searcher({index.path()}, wrong), Error);
}

TEST_CASE("the name of the generation changes when something is published") {
  const TemporaryFolder folder;
  build(folder.path() / "i", generation(1));
  const Searcher searcher({folder.path() / "i"}, attentive());
  const std::string first = searcher.generation();
  CHECK_FALSE(first.empty());
  CHECK(searcher.generation() == first);
  build(folder.path() / "i", generation(2));
  CHECK(searcher.generation() != first);
  write_file(folder.path() / "i" / "CURRENT", "no generation\n");
  CHECK(searcher.generation().empty());
}
