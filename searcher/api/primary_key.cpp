#include "primary_key.h"

#include <vector>

#include <base/ascii.h>
#include <fmt/format.h>

#include "errors.h"
#include "fields.h"

namespace fahras::api {
namespace {

constexpr const char* what_to_do =
    "Please specify the primary key manually using the `primaryKey` query parameter.";

}  // namespace

std::string inferred_primary_key(const Input& document) {
  std::vector<std::string> candidates;
  for (const auto& [name, value] : document.items()) {
    if (base::ascii_lower(name).ends_with("id")) candidates.push_back(name);
  }
  if (candidates.size() == 1) return candidates.front();
  if (candidates.empty()) {
    throw ApiError("index_primary_key_no_candidate_found",
                   fmt::format("The primary key inference failed as the engine did not find any "
                               "field ending with `id` in its name. {}",
                               what_to_do));
  }
  throw ApiError(
      "index_primary_key_multiple_candidates_found",
      fmt::format("The primary key inference failed as the engine found {} fields "
                  "ending with `id` in their names: '{}' and '{}'. {}",
                  candidates.size(), cut(candidates[0]), cut(candidates[1]), what_to_do));
}

}  // namespace fahras::api
