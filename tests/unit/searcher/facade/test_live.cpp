// Checks that after any sequence of changes an index answers like a new build.
#include <support/catch.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "live_model.h"
#include "shown.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

std::size_t sequences() {
  const char* asked = std::getenv("FAHRAS_SEQUENCES");
  return asked != nullptr ? std::stoul(asked) : 200;
}

// Returns all matches in any order.
std::vector<std::string> matches(const SearchResult& result) {
  std::vector<std::string> all;
  for (const Hit& hit : result.hits) all.push_back(show(hit, false));
  std::sort(all.begin(), all.end());
  return all;
}

// Scores, and everything that depends on them, depend on the document frequencies of words, which
// include removed articles until segments are merged.
void check_same_matches(const Searcher& live, const Searcher& anew, SearchRequest request) {
  if (request.like) return;
  request.limit = 10'000;
  request.offset = 0;
  request.explain = false;
  // The hits that these options leave out depend on scores.
  request.distinct.clear();
  request.min_normalized_score = 0;
  const SearchResult expected = anew.search(request);
  const SearchResult found = live.search(request);
  CAPTURE(request.query, int(request.unit), int(request.sort), int(request.duplicates));
  CHECK(found.total == expected.total);
  CHECK(found.total_is_exact == expected.total_is_exact);
  CHECK(found.notes == expected.notes);
  CHECK(show(found.facets) == show(expected.facets));
  if (request.duplicates == Duplicates::show) CHECK(matches(found) == matches(expected));
}

void check_same_answers(const Searcher& live, const Searcher& anew, const SearchRequest& request) {
  SearchResult expected;
  try {
    expected = anew.search(request);
  } catch (const Error&) {  // the article does not exist
    CHECK_THROWS_AS(live.search(request), Error);
    return;
  }
  const SearchResult found = live.search(request);
  CAPTURE(request.query, request.like.value_or(""), int(request.unit), int(request.sort));
  CHECK(found.total == expected.total);
  CHECK(found.did_you_mean == expected.did_you_mean);
  CHECK(show(found.facets) == show(expected.facets));
  REQUIRE(found.hits.size() == expected.hits.size());
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    CHECK(show(found.hits[i], true) == show(expected.hits[i], true));
    CHECK(found.hits[i].score == expected.hits[i].score);
    CHECK(found.hits[i].normalized_score == expected.hits[i].normalized_score);
  }
}

// In every second sequence, segments are joined without rewriting, like large segments.
builder::MergePolicy policy_of(std::uint32_t seed) {
  builder::MergePolicy policy;
  if (seed / 4 % 2 == 0) return policy;
  policy.fan = 2 + seed / 8 % 3;
  policy.whole_bytes = seed / 32 % 2 == 0 ? 1 : 300;
  return policy;
}

struct Joins {
  std::size_t all = 0;
  std::size_t with_removed = 0;
};

// There are so few articles that all answers are complete and exact.
Joins check_sequence(std::uint32_t seed) {
  LiveModel model(seed, policy_of(seed));
  Corpus questions(seed + 1'000'000);
  for (std::size_t i = 0, n = 2 + questions.below(9); i < n; ++i) model.change();
  CAPTURE(seed, model.history());
  CHECK(builder::check_index(model.path()).empty());
  const std::filesystem::path built = model.build_anew();
  const Searcher anew({built});
  const Searcher live({model.path()});
  for (int i = 0; i < 12; ++i) check_same_matches(live, anew, random_request(questions));
  model.optimize();
  const Searcher optimized({model.path()});
  for (int i = 0; i < 12; ++i) check_same_answers(optimized, anew, random_request(questions));
  return {model.joins(), model.joins_with_removed()};
}

// Checks one of `parts` parts of the sequences. Each part is a test of its own.
void check_part(std::size_t part, std::size_t parts) {
  std::size_t run = 0;
  Joins joins;
  for (std::size_t seed = part; seed < sequences(); seed += parts, ++run) {
    const Joins more = check_sequence(static_cast<std::uint32_t>(seed));
    joins.all += more.all;
    joins.with_removed += more.with_removed;
  }
  CHECK(joins.all >= run / 4);
  CHECK(joins.with_removed >= run / 10);
  std::cout << run << " random sequences of changes, " << joins.all
            << " joins of segments as they were, " << joins.with_removed
            << " with removed articles\n";
}

}  // namespace

TEST_CASE("a live index answers like a new build: 1 of 4") { check_part(0, 4); }
TEST_CASE("a live index answers like a new build: 2 of 4") { check_part(1, 4); }
TEST_CASE("a live index answers like a new build: 3 of 4") { check_part(2, 4); }
TEST_CASE("a live index answers like a new build: 4 of 4") { check_part(3, 4); }
