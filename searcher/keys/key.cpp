#include <keys/key.h>

#include <utility>

namespace fahras::keys {
namespace {

Key default_key(std::string uid, Time created) {
  Key key;
  key.uid = std::move(uid);
  key.indexes = {"*"};
  key.created = key.updated = created;
  return key;
}

}  // namespace

Time current_time() {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

Key default_search_key(std::string uid, Time created) {
  Key key = default_key(std::move(uid), created);
  key.name = "Default Search API Key";
  key.description = "Use it to search from the frontend";
  key.actions = {"search"};
  return key;
}

Key default_admin_key(std::string uid, Time created) {
  Key key = default_key(std::move(uid), created);
  key.name = "Default Admin API Key";
  key.description =
      "Use it for anything that is not a search operation. Caution! Do not expose it on a public "
      "frontend";
  key.actions = {"*"};
  return key;
}

}  // namespace fahras::keys
