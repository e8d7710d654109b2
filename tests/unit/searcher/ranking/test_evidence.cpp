#include <support/catch.h>

#include "evidence.h"
#include "sample.h"

using namespace fahras;
using namespace fahras::ranking;

namespace {

using Evidence = double (*)(const Scene&);

double of(Evidence evidence, const std::vector<query::Part>& parts, std::size_t count,
          std::vector<double> idf = {}) {
  const query::QueryWords query = words(count);
  idf.resize(count, 1.0);
  const Collection known = collection(idf);
  const Sightings seen = see(parts, query);
  return evidence({query, known, seen});
}

double surfaces(const Scene& scene) { return same_word(scene, query::Match::surface); }
double bases(const Scene& scene) { return same_word(scene, query::Match::base); }

}  // namespace

TEST_CASE("the same word counts if its match is close enough") {
  CHECK(of(surfaces, {part("w0:base x")}, 1) == 0);
  CHECK(of(bases, {part("w0:stem x")}, 1) == 0);
  CHECK(of(bases, {part("w0:base x")}, 1) > 0);
  CHECK(of(bases, {part("w0 x")}, 1) == of(surfaces, {part("w0 x")}, 1));
}

TEST_CASE("each repetition of a word counts less") {
  const double once = of(surfaces, {part("w0 x x x")}, 1);
  const double twice = of(surfaces, {part("w0 w0 x x")}, 1);
  const double four = of(surfaces, {part("w0 w0 w0 w0")}, 1);
  CHECK(twice > once);
  CHECK(twice < 2 * once);
  CHECK(four - twice < 2 * (twice - once));
}

TEST_CASE("a root counts its words and their relatives equally") {
  CHECK(of(same_root, {part("w0:root x")}, 1) == Approx(of(same_root, {part("w0 x")}, 1)));
  CHECK(of(same_root, {part("w0 w0:root")}, 1) > of(same_root, {part("w0 x")}, 1));
  CHECK(of(same_root, {part("x x")}, 1) == 0);
}

TEST_CASE("a word counts more in a short text, and in proportion to its idf") {
  CHECK(of(surfaces, {part("w0 x x x x")}, 1) >
        of(surfaces, {part("w0 x x x x x x x x x x x x x")}, 1));
  CHECK(of(surfaces, {part("w0")}, 1, {3.0}) == Approx(3 * of(surfaces, {part("w0")}, 1)));
}

TEST_CASE("neighbours count most side by side in the query's order") {
  const double beside = of(neighbours, {part("w0 w1 x x x x")}, 2);
  const double apart = of(neighbours, {part("w0 x w1 x x x")}, 2);
  const double further = of(neighbours, {part("w0 x x w1 x x")}, 2);
  const double turned = of(neighbours, {part("w1 w0 x x x x")}, 2);
  CHECK(beside > apart);
  CHECK(apart > further);
  CHECK(further > 0);
  CHECK(turned > 0);
  CHECK(turned < beside);
  CHECK(of(neighbours, {part("w0 x x x w1 x")}, 2) == 0);
  CHECK(of(neighbours, {part("w0 x"), part("w1 x")}, 2) == 0);
}

TEST_CASE("an unscored word between two words counts towards their distance") {
  query::QueryWords query = words(3);
  query.words[1].scored = false;
  const Collection known = collection({1, 1, 1});
  const auto count = [&](const std::string& text) {
    const std::vector<query::Part> parts{part(text)};
    const Sightings seen = see(parts, words(3));
    return neighbours({query, known, seen});
  };
  CHECK(count("w0 w1 w2 x") > count("w0 w2 x x"));
  CHECK(count("w0 w2 x x") > 0);
}

TEST_CASE("a repeated word is not its own neighbour") {
  query::QueryWords query = words(1);
  query.sequences = {{0, 0}};
  const Collection known = collection({1});
  const std::vector<query::Part> parts{part("w0 w0")};
  const Sightings seen = see(parts, words(1));
  CHECK(neighbours({query, known, seen}) == 0);
}

TEST_CASE("a title counts each word once, and more if it contains few other words") {
  const auto title = [](const std::string& text) {
    return of(in_title, {part(text, query::Field::title)}, 2);
  };
  CHECK(title("x x") == 0);
  CHECK(title("w0 w1") > title("w0 w1 x x"));
  CHECK(title("w0 w1 x x") > title("w0 x x x"));
  CHECK(title("w0:base x") > title("w0:stem x"));
  CHECK(of(in_title, {part("w0 w1")}, 2) == 0);
}

TEST_CASE("coverage grows faster than the fraction of words found") {
  const double half = of(coverage, {part("w0 x")}, 2);
  const double all = of(coverage, {part("w0 x"), part("x w1")}, 2);
  CHECK(half == Approx(0.5));
  CHECK(all == Approx(2.0));
  CHECK(of(coverage, {part("w0"), part("w1", query::Field::title)}, 2) == Approx(2.0));
}

TEST_CASE("relatives of a word cover most of it") {
  const double relative = of(coverage, {part("w0 w1:root")}, 2);
  CHECK(relative > of(coverage, {part("w0 x")}, 2));
  CHECK(relative < of(coverage, {part("w0 w1")}, 2));
  CHECK(of(coverage, {part("w0 w1 w1:root")}, 2) == Approx(2.0));
}

TEST_CASE("words together in one paragraph count more than the same words apart") {
  CHECK(of(together, {part("w0 x w1"), part("x")}, 2) == Approx(2.0));
  CHECK(of(together, {part("w0 x"), part("w1 w1 w1")}, 2) == Approx(0.5));
  CHECK(of(together, {}, 2) == 0);
}

TEST_CASE("words count more if they first occur earlier") {
  const std::string filler = "x x x x x x x x x x x x x x x x x x x x ";
  CHECK(of(early, {part("w0 " + filler)}, 1) == Approx(1.0));
  CHECK(of(early, {part(filler + "w0")}, 1) < 1.0);
  CHECK(of(early, {part(filler), part("w0")}, 1) == Approx(of(early, {part(filler + "w0")}, 1)));
  CHECK(of(early, {part(filler)}, 1) == 0);
}

TEST_CASE("unscored words add to no evidence") {
  query::QueryWords query = words(2);
  query.words[0].scored = query.words[1].scored = false;
  const Collection known = collection({1, 1});
  const std::vector<query::Part> parts{part("w0 w1"), part("w0 w1", query::Field::title)};
  const Sightings seen = see(parts, words(2));
  const Scene scene{query, known, seen};
  for (const Evidence evidence :
       {surfaces, bases, same_root, neighbours, in_title, coverage, together, early}) {
    CHECK(evidence(scene) == 0);
  }
}
