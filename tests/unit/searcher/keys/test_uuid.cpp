#include <keys/uuid.h>

#include <support/catch.h>

using namespace fahras::keys;

TEST_CASE("a UUID is read in any of its forms") {
  const std::string uuid = "4bc0887a-0e41-4f3b-935d-0c451dcee9c8";
  CHECK(parse_uuid(uuid) == uuid);
  CHECK(parse_uuid("4BC0887A-0E41-4F3B-935D-0C451DCEE9C8") == uuid);
  CHECK(parse_uuid("4bc0887a0e414f3b935d0c451dcee9c8") == uuid);
  for (const char* const bad :
       {"", "aaaaabbbbbccc", "4bc0887a-0e41-4f3b-935d-0c451dcee9c",
        "4bc0887a-0e41-4f3b-935d0c451dcee9c8", "4bc0887a-0e41-4f3b-935d-0c451dcee9cg",
        "4-bc0887a0e414f3b935d0c451dcee9c8"})
    CHECK_FALSE(parse_uuid(bad));
}

TEST_CASE("new UUIDs are different ones of version 4") {
  const std::string one = random_uuid();
  CHECK(parse_uuid(one) == one);
  CHECK(one[14] == '4');
  CHECK(std::string("89ab").find(one[19]) != std::string::npos);
  CHECK(one != random_uuid());
}

TEST_CASE("a UUID of given bytes is always the same") {
  CHECK(uuid_of(std::string(16, '\0')) == "00000000-0000-4000-8000-000000000000");
  CHECK(uuid_of(std::string(20, '\xFF')) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
}
