// Which indexes a tenant token opens, and which articles of them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::keys {

class SearchRules {
 public:
  // A rule is the JSON of a filter in the language of the API, or nullopt if all articles may be
  // seen. `by_pattern` maps patterns of index uids to rules.
  using Rule = std::optional<std::string>;
  explicit SearchRules(std::map<std::string, Rule> by_pattern) : rules_(std::move(by_pattern)) {}

  bool reach(std::string_view uid) const { return rule_of(uid) != nullptr; }
  // Returns the rule of an index that reach() accepts. If several patterns match, a uid comes
  // before a beginning of uids, and a longer beginning before a shorter one.
  const Rule& of(std::string_view uid) const { return *rule_of(uid); }
  std::vector<std::string> patterns() const;

 private:
  const Rule* rule_of(std::string_view uid) const;

  std::map<std::string, Rule> rules_;
};

}  // namespace fahras::keys
