#include <ranking/weights.h>

#include <algorithm>
#include <cmath>

#include <fahras/error.h>

namespace fahras::ranking {
namespace {

// The greatest weight that a request may ask for. Scores would overflow far beyond it.
constexpr double max_weight = 1e6;

std::string known_names() {
  std::string names;
  for (const WeightName& known : weight_names) {
    names.append(names.empty() ? "" : ", ").append(known.name);
  }
  return names;
}

double Weights::*weight_named(const std::string& name) {
  const auto* const known = std::find_if(weight_names.begin(), weight_names.end(),
                                         [&](const WeightName& one) { return one.name == name; });
  if (known == weight_names.end()) {
    throw Error(ErrorKind::usage, "weights", "'" + name + "' is not one of " + known_names());
  }
  return known->weight;
}

}  // namespace

Weights make_weights(const Weights& standard,
                     const std::vector<std::pair<std::string, double>>& changes) {
  Weights weights = standard;
  for (const auto& [name, value] : changes) {
    if (!(std::abs(value) <= max_weight)) {
      throw Error(ErrorKind::usage, "weights",
                  "'" + name + "' must be a number from -1000000 to 1000000");
    }
    weights.*weight_named(name) = value;
  }
  return weights;
}

}  // namespace fahras::ranking
