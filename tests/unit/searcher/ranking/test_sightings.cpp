#include <support/catch.h>

#include <ranking/weights.h>

#include "sample.h"
#include "sightings.h"

using namespace fahras;
using namespace fahras::ranking;

TEST_CASE("words of two paragraphs are never neighbours") {
  const std::vector<query::Part> parts{part("x w0"), part("w1 x")};
  const Sightings seen = see(parts, words(2));
  REQUIRE(seen.in_text[0].size() == 1);
  REQUIRE(seen.in_text[1].size() == 1);
  CHECK(seen.in_text[0][0].place == 1);
  CHECK(seen.in_text[1][0].place == 2 + paragraph_gap);
  CHECK(seen.in_text[1][0].paragraph == 1);
  CHECK(seen.text_tokens == 4);
  CHECK(seen.paragraphs == 2);
}

TEST_CASE("the title keeps the closest match of each word and has no place in the text") {
  const std::vector<query::Part> parts{part("w0:stem w0:base x", query::Field::title)};
  const Sightings seen = see(parts, words(2));
  CHECK(seen.in_title[0]);
  CHECK_FALSE(seen.in_title[1]);
  CHECK(seen.closest_in_title[0] == query::Match::base);
  CHECK(seen.in_text[0].empty());
  CHECK(seen.title_tokens == 3);
}

TEST_CASE("author and source do not count as text") {
  const std::vector<query::Part> parts{part("w0", *schema::find_field("author")),
                                       part("w0", query::Field::source)};
  const Sightings seen = see(parts, words(1));
  CHECK(seen.in_text[0].empty());
  CHECK_FALSE(seen.in_title[0]);
  CHECK(seen.text_tokens == 0);
}

TEST_CASE("a synonym counts as its word, once at each place and never as written") {
  query::QueryWords synonyms = words(5);  // w1, and w2 w3 side by side, are synonyms of w0
  synonyms.alternatives = {{0, 1, 1, 0}, {0, 2, 2, 1}, {0, 4, 1, 0}};
  synonyms.words[1].alternative = 0;
  synonyms.words[2].alternative = synonyms.words[3].alternative = 1;
  synonyms.words[4].alternative = 2;
  query::Part both = part("w0:stem w1 x w2 w3:stem w4:base");
  both.occurrences.back().position = 4;
  const std::vector<query::Part> parts{both, part("w1", query::Field::title)};
  const Sightings seen = see(parts, synonyms);
  REQUIRE(seen.in_text[0].size() == 3);
  CHECK(seen.in_text[0][1].place == 1);
  CHECK(seen.in_text[0][1].match == query::Match::base);
  CHECK(seen.in_text[0][2].place == 4);
  CHECK(seen.in_text[0][2].match == query::Match::base);
  CHECK(seen.in_title[0]);
  CHECK(seen.closest_in_title[0] == query::Match::base);
  for (std::size_t word = 1; word < 5; ++word) CHECK(seen.in_text[word].empty());
}
