// Checks that an index of several segments with removed articles answers like a new build of the
// remaining articles.
#include <support/catch.h>

#include <algorithm>
#include <iostream>
#include <map>

#include <support/served.h>

#include <index/shards.h>
#include "random_corpus.h"
#include "segmented_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

std::vector<bool> some_of(std::size_t count, std::size_t one_in, Corpus& corpus) {
  std::vector<bool> some(count);
  for (std::size_t i = 0; i < count; ++i) some[i] = corpus.one_in(one_in);
  return some;
}

// Some of the later articles replace earlier ones with the same id.
std::vector<TestSegment> random_segments(std::size_t segments, std::size_t articles,
                                         Corpus& corpus) {
  std::vector<schema::Article> all = corpus.articles(articles);
  std::vector<TestSegment> made(segments);
  for (std::size_t i = 0; i < all.size(); ++i) {
    made[i * segments / all.size()].articles.push_back(std::move(all[i]));
  }
  for (TestSegment& one : made) one.removed = some_of(one.articles.size(), 5, corpus);
  for (std::size_t later = 1; later < segments; ++later) {
    for (std::size_t i = 0; i < made[0].articles.size(); ++i) {
      if (!made[0].removed[i] || !corpus.one_in(3)) continue;
      schema::Article changed = made[0].articles[i];
      changed.paragraphs.push_back({corpus.text(8), false});
      const auto same_id = [&](const schema::Article& other) { return other.id == changed.id; };
      const auto& known = living(made);
      if (std::any_of(known.begin(), known.end(), same_id)) continue;
      made[later].articles.push_back(std::move(changed));
      made[later].removed.push_back(false);
    }
  }
  return made;
}

using Shown = std::map<std::string, std::string>;

// Returns everything in a hit that does not depend on its score, by its id.
Shown shown(SearchResult result) {
  Shown all;
  for (Hit& hit : result.hits) {
    hit.evidence.clear();
    all[hit.id + "#" + std::to_string(hit.paragraph.value_or(999))] = show(hit, false);
  }
  CHECK(all.size() == result.hits.size());
  return all;
}

std::vector<std::string> days(const SearchResult& result) {
  std::vector<std::string> all;
  for (const Hit& hit : result.hits) all.push_back(hit.date);
  return all;
}

void check_same(const SearchResult& fresh, const SearchResult& found,
                const SearchRequest& request) {
  CAPTURE(request.query, request.like.value_or(""), int(request.unit), int(request.sort),
          int(request.duplicates), request.limit);
  // Xapian's totals of filters by whole values, which it knows without matching, include removed
  // documents.
  const bool filtered = !request.filter.field.empty() || !request.filter.parts.empty();
  // If near-duplicates are collapsed, a search may not have met all of them, so their number may
  // differ.
  const bool collapses = request.duplicates == Duplicates::collapse;
  if (fresh.total_is_exact && !filtered && !collapses) CHECK(found.total_is_exact);
  if (fresh.total_is_exact && found.total_is_exact) CHECK(found.total == fresh.total);
  CHECK(show(found.facets) == show(fresh.facets));
  CHECK(found.notes == fresh.notes);
  REQUIRE(found.hits.size() == fresh.hits.size());
  if (request.sort != Sort::relevance) CHECK(days(found) == days(fresh));
  if (request.limit < 1000) return;
  // Which near-duplicate represents the others depends on scores.
  if (request.duplicates == Duplicates::show) {
    CHECK(shown(found) == shown(fresh));
  } else {
    std::size_t fresh_behind = 0;
    std::size_t found_behind = 0;
    for (const Hit& hit : fresh.hits) fresh_behind += hit.duplicates;
    for (const Hit& hit : found.hits) found_behind += hit.duplicates;
    CHECK(found_behind == fresh_behind);
    const Shown expected = shown(fresh);
    for (const auto& [id, text] : shown(found)) {
      const auto same = expected.find(id);
      if (same != expected.end()) CHECK(text == same->second);
    }
  }
}

// With `pages`, some requests are for one page, whose total may or may not be exact.
void check_answers(const Searcher& fresh, const Searcher& searcher, std::uint32_t seed, int rounds,
                   bool pages) {
  Corpus corpus(seed);
  for (int round = 0; round < rounds; ++round) {
    SearchRequest request = random_request(corpus);
    request.explain = false;
    // The hits that these options leave out depend on scores.
    request.distinct.clear();
    request.min_normalized_score = 0;
    request.offset = 0;
    if (!pages || !corpus.one_in(3)) request.limit = 10'000;
    SearchResult expected;
    try {
      expected = fresh.search(request);
    } catch (const Error&) {  // the article does not exist
      CHECK_THROWS_AS(searcher.search(request), Error);
      continue;
    }
    check_same(expected, searcher.search(request), request);
  }
}

void check_articles(const std::vector<TestSegment>& segments, const Searcher& fresh,
                    const Searcher& searcher) {
  for (const TestSegment& one : segments) {
    for (const schema::Article& article : one.articles) {
      const auto expected = fresh.article(article.id);
      const auto found = searcher.article(article.id);
      REQUIRE(found.has_value() == expected.has_value());
      if (!found) continue;
      REQUIRE(found->paragraphs.size() == expected->paragraphs.size());
      for (std::size_t i = 0; i < found->paragraphs.size(); ++i)
        CHECK(found->paragraphs[i].text == expected->paragraphs[i].text);
    }
  }
}

std::filesystem::path build_fresh(const std::vector<TestSegment>& segments,
                                  const TemporaryFolder& folder) {
  builder::Options options;
  options.index = folder / "fresh";
  options.threads = 1;
  builder::Build build(options);
  for (const schema::Article& one : living(segments)) REQUIRE(build.add(schema::Article(one)));
  build.publish();
  return options.index;
}

}  // namespace

TEST_CASE("segments with removed articles answer like a new index of the remaining articles") {
  struct Case {
    std::size_t segments, articles;
  };
  std::uint32_t seed = 30;
  for (const auto& [count, articles] :
       {Case{1, 60}, Case{1, 500}, Case{2, 40}, Case{3, 300}, Case{4, 900}}) {
    Corpus corpus(++seed);
    const auto segments = random_segments(count, articles, corpus);
    const TemporaryFolder folder;
    const Searcher fresh({build_fresh(segments, folder)});
    const SegmentedIndex index(segments);
    const Searcher searcher({index.path()});
    CAPTURE(count, articles);
    check_answers(fresh, searcher, seed + 100, 250, true);
    check_articles(segments, fresh, searcher);
  }
}

TEST_CASE("removed articles of a folder beside a served shard are excluded one by one") {
  if (!has_tcpsrv()) {
    std::cout << "skipped: no xapian-tcpsrv here (Debian package xapian-tools)\n";
    return;
  }
  Corpus corpus(51);
  const auto segments = random_segments(2, 150, corpus);
  const TemporaryFolder folder;
  const Searcher fresh({build_fresh(segments, folder)});
  const SegmentedIndex removed({segments[0]});
  TemporaryFolder other;
  const ServedIndex served(build_fresh({segments[1]}, other));
  const Searcher searcher({removed.path(), served.remote()});
  check_answers(fresh, searcher, 151, 60, false);
}

TEST_CASE("related words are searched if a word is rare without the removed articles") {
  TestSegment segment;
  for (int i = 0; i < 30; ++i)
    segment.articles.push_back(article("r" + std::to_string(i), {"كتاب"}));
  segment.removed.assign(segment.articles.size(), true);
  segment.articles.push_back(article("same", {"كتاب"}));
  segment.articles.push_back(article("related", {"كاتب"}));
  const TemporaryFolder folder;
  const Searcher fresh({build_fresh({segment}, folder)});
  const SegmentedIndex index({segment});
  const Searcher searcher({index.path()});
  const Ids expected = ids(fresh.search(request("كتاب")));
  REQUIRE(expected == Ids{"same", "related"});
  CHECK(ids(searcher.search(request("كتاب"))) == expected);
}

TEST_CASE("words that occur only in removed articles are not suggested") {
  const TestSegment segment{
      {article("gone", {"مدرسة مدرسة مدرسة"}), article("here", {"مدار مدار مدار"})}, {true, false}};
  const SegmentedIndex whole({{segment.articles}});
  const SegmentedIndex index({segment});
  const auto words = [](const SegmentedIndex& of) {
    Ids found;
    for (const Suggestion& one : Searcher({of.path()}).suggest("مد")) found.push_back(one.text);
    std::sort(found.begin(), found.end());
    return found;
  };
  CHECK(words(whole) == Ids{"مدار", "مدرسة"});
  CHECK(words(index) == Ids{"مدار"});
  CHECK(Searcher({whole.path()}).search(request("مدرصة")).did_you_mean == "مدرسة");
  CHECK_FALSE(Searcher({index.path()}).search(request("مدرصة")).did_you_mean == "مدرسة");
}
