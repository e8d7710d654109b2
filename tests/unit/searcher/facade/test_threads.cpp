// Tests one Searcher that is used by several threads at the same time.
#include <support/catch.h>

#include <future>
#include <string>
#include <vector>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr int threads = 8;

const std::vector<std::string>& queries() {
  static const std::vector<std::string> all{"البحر", "السفينة البحر", "\"سفينة في البحر\"",
                                            "سفي*",  "=البحر",        "البحر NEAR/3 سفينة",
                                            "البهر", "كتاب -سفينة"};
  return all;
}

std::vector<schema::Article> articles() {
  const std::vector<std::string> texts{"سفينة في البحر", "البحر هادئ وسفينة بعيدة", "كتاب عن البحر",
                                       "كتاب قديم", "والسفينة رست"};
  std::vector<schema::Article> made;
  for (std::size_t i = 0; i < 60; ++i) {
    made.push_back(article(std::string("a").append(std::to_string(i)),
                           {texts[i % texts.size()], texts[i * 7 % 4], std::to_string(i)}));
  }
  return made;
}

std::vector<Ids> answers(const Searcher& searcher) {
  std::vector<Ids> found;
  for (const std::string& query : queries()) {
    for (const Unit unit : {Unit::article, Unit::paragraph}) {
      SearchRequest asked = request(query);
      asked.unit = unit;
      found.push_back(ids(searcher.search(asked)));
    }
  }
  return found;
}

// Calls `ask(searcher)` in several threads at the same time, and returns their results.
template <typename Ask>
auto together(const Searcher& searcher, Ask ask) {
  std::vector<std::future<decltype(ask(searcher))>> asked;
  asked.reserve(threads);
  for (int i = 0; i < threads; ++i) {
    asked.push_back(std::async(std::launch::async, ask, std::cref(searcher)));
  }
  std::vector<decltype(ask(searcher))> results;
  for (auto& one : asked) results.push_back(one.get());
  return results;
}

// Checks for changes before every answer.
OpenOptions attentive() {
  OpenOptions options;
  options.look_every_ms = 0;
  return options;
}

}  // namespace

TEST_CASE("threads that share a searcher get the same answers as a single thread") {
  const TinyIndex index(articles());
  const auto expected = answers(Searcher({index.path()}));
  const Searcher searcher({index.path()});
  const auto repeated = [](const Searcher& shared) {
    std::vector<std::vector<Ids>> all;
    for (int i = 0; i < 10; ++i) all.push_back(answers(shared));
    return all;
  };
  for (const auto& all : together(searcher, repeated)) {
    for (const auto& found : all) CHECK(found == expected);
  }
}

TEST_CASE("threads that share a searcher can fetch articles and suggestions") {
  const TinyIndex index(articles());
  const Searcher searcher({index.path()});
  const auto fetch = [](const Searcher& shared) {
    return shared.article("a7")->paragraphs.at(2).text + shared.suggest("سفي").at(0).text;
  };
  for (const std::string& found : together(searcher, fetch)) CHECK(found == "7سفينة");
}

TEST_CASE("added synonyms apply to all threads from then on") {
  const TinyIndex index({article("a", {"سيارة"})});
  const TemporaryFolder folder;
  write_file(folder / "rules", "عربة = سيارة\n");
  Searcher searcher({index.path()});
  const auto ask = [](const Searcher& shared) { return ids(shared.search(request("عربة"))); };
  for (const Ids& found : together(searcher, ask)) CHECK(found.empty());
  searcher.add_synonyms(folder / "rules");
  for (const Ids& found : together(searcher, ask)) CHECK(found == Ids{"a"});
}

TEST_CASE("an invalid file of synonyms does not change any thread") {
  const TinyIndex index({article("a", {"سيارة"})});
  const TemporaryFolder folder;
  write_file(folder / "rules", "عربة سيارة\n= =\n");
  Searcher searcher({index.path()});
  CHECK_THROWS_AS(searcher.add_synonyms(folder / "rules"), Error);
  const auto ask = [](const Searcher& shared) { return ids(shared.search(request("سيارة"))); };
  for (const Ids& found : together(searcher, ask)) CHECK(found == Ids{"a"});
}

TEST_CASE("concurrent threads get old answers while the new generation cannot be opened") {
  const TinyIndex index({article("old", {"خبر"})});
  const Searcher searcher({index.path()}, attentive());
  write_file(index.path() / "generation-000099.json", "{}");
  write_file(index.path() / "CURRENT", "generation-000099.json\n");
  const auto ask = [](const Searcher& shared) { return shared.search(request("خبر")); };
  for (const SearchResult& found : together(searcher, ask)) {
    CHECK(ids(found) == Ids{"old"});
    CHECK(found.notes.size() == 1);
  }
}
