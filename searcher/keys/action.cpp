#include <keys/action.h>

#include <algorithm>
#include <array>

namespace fahras::keys {
namespace {

constexpr std::array<std::string_view, 51> names = {"*",
                                                    "*.get",
                                                    "search",
                                                    "documents.*",
                                                    "documents.add",
                                                    "documents.get",
                                                    "documents.delete",
                                                    "indexes.*",
                                                    "indexes.create",
                                                    "indexes.get",
                                                    "indexes.update",
                                                    "indexes.delete",
                                                    "indexes.swap",
                                                    "indexes.compact",
                                                    "tasks.*",
                                                    "tasks.cancel",
                                                    "tasks.delete",
                                                    "tasks.get",
                                                    "settings.*",
                                                    "settings.get",
                                                    "settings.update",
                                                    "stats.*",
                                                    "stats.get",
                                                    "metrics.*",
                                                    "metrics.get",
                                                    "dumps.*",
                                                    "dumps.create",
                                                    "snapshots.*",
                                                    "snapshots.create",
                                                    "version",
                                                    "keys.create",
                                                    "keys.get",
                                                    "keys.update",
                                                    "keys.delete",
                                                    "experimental.get",
                                                    "experimental.update",
                                                    "export",
                                                    "network.get",
                                                    "network.update",
                                                    "chatCompletions",
                                                    "chats.*",
                                                    "chats.get",
                                                    "chats.delete",
                                                    "chatsSettings.*",
                                                    "chatsSettings.get",
                                                    "chatsSettings.update",
                                                    "webhooks.*",
                                                    "webhooks.get",
                                                    "webhooks.create",
                                                    "webhooks.update",
                                                    "webhooks.delete"};

bool stands_for(std::string_view name, std::string_view action) {
  if (name == "*" || name == action) return true;
  if (name == "*.get") return action.ends_with(".get") && action != "keys.get";
  return name.ends_with(".*") && action.starts_with(name.substr(0, name.size() - 1));
}

}  // namespace

std::span<const std::string_view> action_names() { return names; }

bool is_action_name(std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool allows(const std::vector<std::string>& granted, std::string_view action) {
  return std::any_of(granted.begin(), granted.end(),
                     [&](const std::string& name) { return stands_for(name, action); });
}

}  // namespace fahras::keys
