#include <keys/keyring.h>

#include <keys/secret.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include <support/tokens.h>

using namespace fahras;
using namespace fahras::keys;
using test::token;

namespace {

constexpr const char* master = "MASTER_KEY";
constexpr const char* uid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";
constexpr const char* file_key = "file-key-0123456789";
const Time now{std::chrono::seconds(1'000)};

Key sample() {
  Key key;
  key.uid = uid;
  key.actions = {"search"};
  key.indexes = {"news*"};
  key.expires = now + std::chrono::seconds(10);
  return key;
}

class Ring {
 public:
  explicit Ring(const Key& key = sample())
      : keyring(master, FileKeys::parse(file_key, "keys"),
                std::make_unique<KeyStore>(master, folder.path())) {
    keyring.store()->add(key);
  }
  bool knows(std::string_view credentials, Time at = now) const {
    try {
      keyring.grant_of(credentials, at);
      return true;
    } catch (const Denied&) {
      return false;
    }
  }

  test::TemporaryFolder folder;
  Keyring keyring;
};

std::string value() { return key_value(master, uid); }

std::string sample_token() {
  return token(std::string(R"({"searchRules":["news1","books"],"apiKeyUid":")") + uid + "\"}",
               value());
}

}  // namespace

TEST_CASE("the scheme Bearer is accepted in any case and with any number of spaces") {
  for (const char* header : {"Bearer key", "bearer key", "BEARER key", "bEaReR   key"})
    CHECK(bearer_token(header) == "key");
  for (const char* header : {"Basic key", "Bearerkey", "Bear er key", "key", "", " Bearer key"})
    CHECK_FALSE(bearer_token(header));
  for (const char* header : {"Bearer", "bearer "}) CHECK(bearer_token(header) == "");
  CHECK(bearer_token("Bearer a b") == "a b");
}

TEST_CASE("each kind of credentials allows what it is for") {
  const Ring ring;
  const Grant everything = ring.keyring.grant_of(master, now);
  everything.require("keys.delete");
  CHECK(everything.name() == "master key");
  const Grant from_file = ring.keyring.grant_of(file_key, now);
  from_file.require("search");
  CHECK(from_file.name() == "key of line 1");
  const Grant issued = ring.keyring.grant_of(value(), now);
  issued.require("search");
  CHECK_THROWS_AS(issued.require("documents.get"), Denied);
  CHECK(issued.reaches("news1"));
  CHECK_FALSE(issued.reaches("books"));
  CHECK(issued.name() == std::string("key ") + uid);
  const Grant tenant = ring.keyring.grant_of(sample_token(), now);
  tenant.require("search");
  CHECK(tenant.reaches("news1"));
  CHECK_FALSE(tenant.reaches("news2"));
  CHECK_FALSE(tenant.reaches("books"));
  CHECK(tenant.name() == issued.name());
  for (const char* const unknown : {"", "x", "MASTER_KEX", "a.b.c", uid})
    CHECK_FALSE(ring.knows(unknown));
}

TEST_CASE("a key and its tokens end with its time, and when it is removed") {
  const Ring ring;
  const Time later = now + std::chrono::seconds(10);
  CHECK(ring.knows(value()));
  CHECK(ring.knows(sample_token()));
  CHECK_FALSE(ring.knows(value(), later));
  CHECK_FALSE(ring.knows(sample_token(), later));
  ring.keyring.store()->remove(uid);
  CHECK_FALSE(ring.knows(value()));
  CHECK_FALSE(ring.knows(sample_token()));
}

TEST_CASE("a token of a key that may not search is refused, and no token does more than search") {
  Key key = sample();
  key.actions = {"documents.*"};
  CHECK_FALSE(Ring(key).knows(sample_token()));
  key.actions = {"*"};
  const Ring ring(key);
  const Grant tenant = ring.keyring.grant_of(sample_token(), now);
  tenant.require("search");
  CHECK_THROWS_AS(tenant.require("documents.get"), Denied);
}

TEST_CASE("neither the master key nor a key of the file signs tokens") {
  const Ring ring;
  const std::string claims = std::string(R"({"searchRules":["*"],"apiKeyUid":")") + uid + "\"}";
  CHECK_FALSE(ring.knows(token(claims, master)));
  CHECK_FALSE(ring.knows(token(claims, file_key)));
  CHECK_FALSE(ring.knows(token(claims, "")));
}

TEST_CASE("a service is open only if it has no key of any kind") {
  CHECK(Keyring("", {}, nullptr).is_open());
  CHECK_FALSE(Keyring(master, {}, std::make_unique<KeyStore>(master)).is_open());
  Keyring ring("", FileKeys::parse(file_key, "keys"), nullptr);
  CHECK_FALSE(ring.is_open());
  CHECK_THROWS_AS(ring.grant_of("", now), Denied);
  ring.use_file_keys(FileKeys::parse("another-key-0123456789", "keys"));
  CHECK_THROWS_AS(ring.grant_of(file_key, now), Denied);
  ring.grant_of("another-key-0123456789", now);
}
