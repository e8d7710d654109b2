#include <keys/search_rules.h>

#include <utility>

#include <keys/index_pattern.h>

namespace fahras::keys {
namespace {

// How narrow a pattern is: greater for a narrower one.
std::pair<bool, std::size_t> narrowness(std::string_view pattern) {
  return {!pattern.ends_with('*'), pattern.size()};
}

}  // namespace

const SearchRules::Rule* SearchRules::rule_of(std::string_view uid) const {
  const std::pair<const std::string, Rule>* best = nullptr;
  for (const auto& entry : rules_) {
    if (!matches(entry.first, uid)) continue;
    if (best == nullptr || narrowness(best->first) < narrowness(entry.first)) best = &entry;
  }
  return best == nullptr ? nullptr : &best->second;
}

std::vector<std::string> SearchRules::patterns() const {
  std::vector<std::string> patterns;
  for (const auto& [pattern, rule] : rules_) patterns.push_back(pattern);
  return patterns;
}

}  // namespace fahras::keys
