// Tests lists of word pairs that were written without looking at the stemmer. The number of pairs
// with the correct result may rise but not fall. The held-out lists were written without looking at
// the word tables either, so they measure words that were not considered during development. The
// lists for the rules were written before these rules were tried on any of their pairs.
// `tests/relevance/stem-figures` prints percentages for each kind of pair.
#include <fstream>
#include <string>
#include <vector>

#include <support/catch.h>

#include "forms.h"

using fahras::stem::stem_of;

namespace {

struct Joined {
  int pairs = 0;
  int joined = 0;
  double percent() const { return pairs == 0 ? 0 : 100.0 * joined / pairs; }
};

Joined count_joined(const std::string& name) {
  std::ifstream in(std::string(FAHRAS_STEM_LISTS "/") + name);
  REQUIRE(in);
  Joined counts;
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (line.empty() || line.front() == '#' || second == std::string::npos) {
      continue;
    }
    ++counts.pairs;
    const std::string other = line.substr(first + 1, second - first - 1);
    counts.joined += stem_of(line.substr(0, first)) == stem_of(other) ? 1 : 0;
  }
  return counts;
}

}  // namespace

TEST_CASE("pairs of related words have one stem") {
  const Joined counts = count_joined("must_meet.tsv");
  CHECK(counts.pairs >= 300);
  CHECK(counts.percent() >= 99);
}

TEST_CASE("pairs of unrelated words have different stems") {
  const Joined counts = count_joined("must_not_meet.tsv");
  CHECK(counts.pairs >= 300);
  CHECK(counts.percent() <= 4.5);
}

TEST_CASE("held-out pairs of related words have one stem") {
  CHECK(count_joined("held_out_meet.tsv").percent() >= 93);
}

TEST_CASE("held-out pairs of unrelated words have different stems") {
  CHECK(count_joined("held_out_not_meet.tsv").percent() <= 10.5);
}

TEST_CASE("pairs for the rules of verbs, rare words and prepositions have one stem") {
  CHECK(count_joined("rules_meet.tsv").percent() >= 65);
}

TEST_CASE("pairs that these rules might join wrongly have different stems") {
  CHECK(count_joined("rules_not_meet.tsv").percent() <= 6);
}
