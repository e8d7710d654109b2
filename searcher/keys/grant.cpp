#include <keys/grant.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <keys/action.h>
#include <keys/index_pattern.h>

namespace fahras::keys {
namespace {

std::string quoted(const std::vector<std::string>& patterns) {
  std::string list;
  for (const std::string& pattern : patterns)
    list += fmt::format("{}`{}`", list.empty() ? "" : ", ", pattern);
  return list;
}

[[noreturn]] void refuse() { throw Denied("The provided API key is invalid."); }

}  // namespace

Grant::Grant(std::string name, std::vector<std::string> actions, std::vector<std::string> indexes,
             std::optional<SearchRules> rules)
    : name_(std::move(name)),
      actions_(std::move(actions)),
      indexes_(std::move(indexes)),
      rules_(std::move(rules)) {}

void Grant::require(std::string_view action) const {
  if (!allows(actions_, action)) refuse();
}

// The patterns of a key are not told to whom has only a token.
void Grant::require_index(std::string_view uid) const {
  if (rules_ && !rules_->reach(uid)) {
    throw Denied(fmt::format(
        "The tenant token does not give access to the index `{}`, but to these indexes: {}.", uid,
        quoted(rules_->patterns())));
  }
  if (any_matches(indexes_, uid)) return;
  if (rules_) {
    throw Denied(fmt::format(
        "The API key that signed the tenant token does not give access to the index `{}`.", uid));
  }
  throw Denied(
      fmt::format("The API key does not give access to the index `{}`, but to these indexes: {}.",
                  uid, quoted(indexes_)));
}

void Grant::require_all_indexes() const {
  if (rules_ || std::find(indexes_.begin(), indexes_.end(), "*") == indexes_.end()) refuse();
}

bool Grant::reaches(std::string_view uid) const {
  return any_matches(indexes_, uid) && (!rules_ || rules_->reach(uid));
}

std::optional<std::string> Grant::filter(std::string_view uid) const {
  return rules_ ? rules_->of(uid) : std::nullopt;
}

}  // namespace fahras::keys
