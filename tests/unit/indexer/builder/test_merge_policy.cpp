#include "merge_policy.h"

#include <cmath>
#include <random>

#include <support/catch.h>

using namespace fahras;
using builder::MergePolicy;
using builder::next_merge;

namespace {

constexpr std::uint64_t megabyte = std::uint64_t{1} << 20;

schema::Segment segment(std::uint64_t text_bytes, std::uint64_t removed_bytes = 0) {
  schema::Segment made;
  made.articles = 100;
  made.text_bytes = text_bytes;
  made.removed.text_bytes = removed_bytes;
  made.removed.articles = removed_bytes > 0 ? 10 : 0;
  return made;
}

std::vector<schema::Segment> segments(const std::vector<std::uint64_t>& megabytes) {
  std::vector<schema::Segment> all;
  all.reserve(megabytes.size());
  for (const std::uint64_t one : megabytes) all.push_back(segment(one * megabyte));
  return all;
}

// Returns the merge as "3-7"; an empty string if there is none.
std::string merge_of(const std::vector<schema::Segment>& all) {
  const auto range = next_merge(all, {});
  return range ? std::to_string(range->begin) + "-" + std::to_string(range->end) : "";
}

}  // namespace

TEST_CASE("a few segments of one size are kept") {
  CHECK(merge_of({}).empty());
  CHECK(merge_of(segments({0, 0, 0, 0, 0, 0, 0})).empty());
  CHECK(merge_of(segments({700, 100, 90, 9, 5, 4, 0, 0})).empty());
}

TEST_CASE("eight neighbours of one size are merged") {
  CHECK(merge_of(segments({0, 0, 0, 0, 0, 0, 0, 0})) == "0-8");
  CHECK(merge_of(segments({500, 9, 9, 10, 9, 9, 9, 9, 60, 1})) == "1-9");
}

TEST_CASE("small segments before a larger one are merged with it") {
  CHECK(merge_of(segments({0, 2})) == "0-2");
  CHECK(merge_of(segments({100, 10, 2, 0, 20})) == "2-5");
}

TEST_CASE("a segment whose documents are mostly removed is written again") {
  CHECK(merge_of({segment(9 * megabyte), segment(megabyte, megabyte * 6 / 10)}) == "1-2");
  CHECK(merge_of({segment(9 * megabyte), segment(megabyte, megabyte * 4 / 10)}).empty());
  schema::Segment gone = segment(0);
  gone.removed.articles = gone.articles;
  CHECK(merge_of({segment(megabyte), gone}) == "1-2");
}

TEST_CASE("large segments are joined unchanged unless many documents are removed") {
  const MergePolicy policy;
  CHECK(is_joined_whole(segment(40 * megabyte), policy));
  CHECK(is_joined_whole(segment(40 * megabyte, 9 * megabyte), policy));
  CHECK_FALSE(is_joined_whole(segment(40 * megabyte, 11 * megabyte), policy));
  CHECK_FALSE(is_joined_whole(segment(20 * megabyte), policy));
  MergePolicy dropping;
  dropping.drops_removed = true;
  CHECK(is_joined_whole(segment(40 * megabyte), dropping));
  CHECK_FALSE(is_joined_whole(segment(40 * megabyte, 1), dropping));
}

TEST_CASE(
    "after any history there are few segments, and each article was rewritten only a few times") {
  const MergePolicy policy;
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::mt19937 random(seed);
    std::vector<schema::Segment> all;
    double added = 0;
    double written = 0;
    for (int i = 0; i < 20'000; ++i) {
      // The sizes are from 300 bytes to 300 MB, and most are small.
      const auto doublings = static_cast<double>(random() % 1000) * 0.008;
      const double large = random() % 500 == 0 ? 3e8 : 0;
      all.push_back(segment(static_cast<std::uint64_t>(std::exp2(8 + doublings) + large)));
      added += static_cast<double>(all.back().text_bytes);
      while (const auto range = next_merge(all, policy)) {
        schema::Segment merged = segment(0);
        for (std::size_t k = range->begin; k < range->end; ++k) {
          merged.text_bytes += all[k].text_bytes;
          if (!is_joined_whole(all[k], policy)) written += static_cast<double>(all[k].text_bytes);
        }
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(range->begin),
                  all.begin() + static_cast<std::ptrdiff_t>(range->end));
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(range->begin), merged);
      }
      const double levels = 2 + std::log2(std::max(1.0, added / megabyte)) / 3;
      REQUIRE(static_cast<double>(all.size()) <= 7 * levels);
    }
    CHECK(written < 4 * added);
  }
}
