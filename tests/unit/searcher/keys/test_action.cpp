#include <keys/action.h>

#include <set>

#include <support/catch.h>

using namespace fahras::keys;

TEST_CASE("an action is allowed by its name, its group, and the star") {
  CHECK(allows({"documents.add"}, "documents.add"));
  CHECK(allows({"search", "documents.*"}, "documents.add"));
  CHECK(allows({"*"}, "keys.delete"));
  CHECK_FALSE(allows({}, "search"));
  CHECK_FALSE(allows({"documents.add"}, "documents.get"));
  CHECK_FALSE(allows({"documents.*"}, "indexes.get"));
  CHECK_FALSE(allows({"chats.*"}, "chatsSettings.get"));
}

TEST_CASE("*.get stands for all that reads, except the keys") {
  CHECK(allows({"*.get"}, "documents.get"));
  CHECK(allows({"*.get"}, "settings.get"));
  CHECK_FALSE(allows({"*.get"}, "keys.get"));
  CHECK_FALSE(allows({"*.get"}, "search"));
  CHECK_FALSE(allows({"*.get"}, "documents.add"));
}

TEST_CASE("the names of actions are known and different") {
  CHECK(is_action_name("documents.add"));
  CHECK(is_action_name("*"));
  CHECK_FALSE(is_action_name("documents"));
  CHECK_FALSE(is_action_name("doc.add"));
  CHECK_FALSE(is_action_name(""));
  const auto names = action_names();
  CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
  for (const std::string_view name : names) CHECK_FALSE(name.empty());
}
