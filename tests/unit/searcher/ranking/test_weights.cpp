#include <ranking/weights.h>
#include <support/catch.h>

#include <limits>

#include <fahras/error.h>

using namespace fahras;
using namespace fahras::ranking;
using Catch::Contains;

namespace {

std::string refusal(const std::vector<std::pair<std::string, double>>& changes) {
  try {
    make_weights({}, changes);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("every weight has a name, which changes only this weight") {
  static_assert(sizeof(Weights) == weight_names.size() * sizeof(double));
  for (const WeightName& changed : weight_names) {
    const Weights weights = make_weights({}, {{std::string(changed.name), 7}});
    for (const WeightName& one : weight_names) {
      const double expected = one.name == changed.name ? 7 : Weights{}.*one.weight;
      CHECK(weights.*one.weight == expected);
    }
  }
}

TEST_CASE("if a name is given twice, the last value counts") {
  CHECK(make_weights({}, {{"base", 1}, {"base", 2}}).base == 2);
}

TEST_CASE("an unknown name is refused with the known ones") {
  CHECK_THAT(refusal({{"bass", 1}}),
             Contains("'bass'") && Contains("surface, base, root, neighbours"));
}

TEST_CASE("a weight that is not a number or is too large is refused") {
  CHECK_THAT(refusal({{"base", 1e308}}), Contains("'base'"));
  CHECK_THAT(refusal({{"base", -1e308}}), Contains("'base'"));
  CHECK(make_weights({}, {{"base", 1e6}}).base == 1e6);
  CHECK_THAT(refusal({{"base", std::numeric_limits<double>::infinity()}}), Contains("'base'"));
  CHECK_THAT(refusal({{"base", std::numeric_limits<double>::quiet_NaN()}}), Contains("'base'"));
}

TEST_CASE("only an article has the weight for the beginning") {
  CHECK(standard_weights(false).early > 0);
  CHECK(standard_weights(true).early == 0);
  CHECK(standard_weights(true).surface == standard_weights(false).surface);
}

TEST_CASE("roots count unless an article is the query") {
  CHECK(standard_weights(false).root > 0);
  CHECK(standard_weights(false, true).root == 0);
  CHECK(standard_weights(true, true).early == 0);
}
