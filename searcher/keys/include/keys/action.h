// The actions that a key can allow. Their names are those of Meilisearch.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::keys {

// All names that the list of a key can have: actions such as "documents.add"; groups such as
// "documents.*"; "*.get", which stands for all actions that read, except "keys.get"; and "*" for
// all actions.
std::span<const std::string_view> action_names();
bool is_action_name(std::string_view name);

// Whether one of `names` is the action, or stands for it.
bool allows(const std::vector<std::string>& names, std::string_view action);

}  // namespace fahras::keys
