#include <keys/secret.h>

#include <support/catch.h>

using namespace fahras::keys;

TEST_CASE("authentication codes are those of RFC 4231") {
  const std::string key = "Jefe";
  const std::string text = "what do ya want for nothing?";
  CHECK(hex(hmac(Hash::sha256, key, text)) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hex(hmac(Hash::sha384, key, text)) ==
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfa"
        "b21649");
  CHECK(hex(hmac(Hash::sha512, key, text)) ==
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8"
        "f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
}

TEST_CASE("the value of a key is that which Meilisearch derives") {
  CHECK(key_value("MASTER_KEY", "4bc0887a-0e41-4f3b-935d-0c451dcee9c8") ==
        "d9e776b8412f1db6974c9a5556b961c3559440b6588216f4ea5d9ed49f7c8f3c");
}

TEST_CASE("base64url has no padding and no bits to spare") {
  for (const std::string& bytes : {std::string(), std::string("f"), std::string("fo"),
                                   std::string("foo"), std::string("\xFF\xFE\xFD\x00\x01", 5)})
    CHECK(from_base64url(to_base64url(bytes)) == bytes);
  CHECK(to_base64url("foob") == "Zm9vYg");
  CHECK(to_base64url("\xFB\xFF") == "-_8");
  CHECK(from_base64url("+/8") == from_base64url("-_8"));
  for (const char* const bad : {"Zg==", "Zh", "Z", "Zm9vY", "Zm 9", "Zm9v="})
    CHECK_FALSE(from_base64url(bad));
}

TEST_CASE("secrets are equal only if all bytes are") {
  CHECK(equal("abc", "abc"));
  CHECK(equal("", ""));
  CHECK_FALSE(equal("abc", "abd"));
  CHECK_FALSE(equal("abc", "ab"));
  CHECK_FALSE(equal("abc", ""));
}
