#include <keys/key_store.h>

#include <keys/secret.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::keys;

namespace {

constexpr const char* uid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";

Key sample() {
  Key key;
  key.uid = uid;
  key.description = "الوصف";
  key.actions = {"search", "documents.*"};
  key.indexes = {"news*", "books"};
  key.expires = Time(std::chrono::microseconds(4'000'000'000'123'456));
  key.created = key.updated = current_time();
  return key;
}

void check_same(const Key& a, const Key& b) {
  CHECK(a.uid == b.uid);
  CHECK(a.name == b.name);
  CHECK(a.description == b.description);
  CHECK(a.actions == b.actions);
  CHECK(a.indexes == b.indexes);
  CHECK(a.expires == b.expires);
  CHECK(a.created == b.created);
  CHECK(a.updated == b.updated);
}

}  // namespace

TEST_CASE("a new store has the default keys, and keeps them") {
  const test::TemporaryFolder folder;
  std::vector<IssuedKey> first;
  {
    const KeyStore store("MASTER_KEY", folder.path());
    CHECK(store.can_change());
    first = store.all();
  }
  REQUIRE(first.size() == 2);
  CHECK(first[0].key.name == "Default Search API Key");
  CHECK(first[0].key.actions == std::vector<std::string>{"search"});
  CHECK(first[1].key.name == "Default Admin API Key");
  CHECK(first[1].key.actions == std::vector<std::string>{"*"});
  CHECK(first[0].value == key_value("MASTER_KEY", first[0].key.uid));
  const KeyStore again("MASTER_KEY", folder.path());
  for (std::size_t i = 0; i < 2; ++i) check_same(again.all()[i].key, first[i].key);
}

TEST_CASE("keys are found by uid and by value, also by a later store") {
  const test::TemporaryFolder folder;
  {
    KeyStore store("MASTER_KEY", folder.path());
    const auto added = store.add(sample());
    REQUIRE(added);
    CHECK(added->value == "d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c");
    CHECK_FALSE(store.add(sample()));
    CHECK(store.all().front().key.uid == uid);
  }
  const KeyStore store("MASTER_KEY", folder.path());
  CHECK(store.all().front().key.uid == uid);
  const auto found =
      store.find_value("d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c");
  REQUIRE(found);
  check_same(found->key, store.find_uid(uid)->key);
  check_same(found->key, [&] {
    Key key = sample();
    key.created = key.updated = found->key.created;
    return key;
  }());
  CHECK_FALSE(store.find_value("d9e7"));
  CHECK_FALSE(store.find_uid("x"));
}

TEST_CASE("another master key gives the keys other values") {
  const test::TemporaryFolder folder;
  KeyStore("MASTER_KEY", folder.path()).add(sample());
  const KeyStore other("OTHER_MASTER_KEY", folder.path());
  CHECK(other.all().size() == 3);
  CHECK(other.find_uid(uid)->value == key_value("OTHER_MASTER_KEY", uid));
  CHECK_FALSE(other.find_value("d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c"));
}

TEST_CASE("name and description change, and keys are removed") {
  const test::TemporaryFolder folder;
  {
    KeyStore store("MASTER_KEY", folder.path());
    store.add(sample());
    Key changed = sample();
    changed.name = "name";
    changed.description = std::nullopt;
    CHECK(store.update(changed));
    changed.uid = "x";
    CHECK_FALSE(store.update(changed));
    CHECK(store.find_uid(uid)->key.name == "name");
  }
  KeyStore store("MASTER_KEY", folder.path());
  CHECK(store.find_uid(uid)->key.name == "name");
  CHECK_FALSE(store.find_uid(uid)->key.description);
  CHECK(store.remove(uid));
  CHECK_FALSE(store.remove(uid));
  CHECK_FALSE(KeyStore("MASTER_KEY", folder.path()).find_uid(uid));
}

TEST_CASE("without a database the default keys are always the same") {
  const KeyStore one("MASTER_KEY");
  const KeyStore again("MASTER_KEY");
  const KeyStore other("OTHER_MASTER_KEY");
  CHECK_FALSE(one.can_change());
  REQUIRE(one.all().size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(one.all()[i].value == again.all()[i].value);
    CHECK(one.all()[i].key.uid != other.all()[i].key.uid);
    CHECK(one.all()[i].value == key_value("MASTER_KEY", one.all()[i].key.uid));
  }
  CHECK(one.all()[0].key.uid != one.all()[1].key.uid);
}
