#include <api/keys.h>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::api;
using Rights = std::vector<Right>;

namespace {

std::string refusal(const std::string& text) {
  try {
    Keys::parse(text, "keys");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a key has the rights after it, and only search without any") {
  const Keys keys = Keys::parse(
      "# comment\n\n  0123456789abcdef\nabcdefabcdefabcdef metrics write # of the newsroom\n"
      "ffffffffffffffff *\r\n",
      "keys");
  const auto rights = [&](const char* key) { return keys.find(key)->rights; };
  CHECK(rights("0123456789abcdef") == Rights{Right::search});
  CHECK(rights("abcdefabcdefabcdef") == Rights{Right::metrics, Right::write});
  CHECK(rights("ffffffffffffffff") == Rights{Right::search, Right::write, Right::metrics});
  CHECK(keys.find("0123456789abcdef")->line == 3);
  CHECK(keys.find("ffffffffffffffff")->line == 5);
  for (const char* unknown : {"0123456789abcdeX", "0123456789abcde", ""})
    CHECK(keys.find(unknown) == nullptr);
}

TEST_CASE("the scheme Bearer is accepted in any case and with any number of spaces") {
  for (const char* header : {"Bearer key", "bearer key", "BEARER key", "bEaReR   key"})
    CHECK(bearer_token(header) == "key");
  for (const char* header : {"Basic key", "Bearerkey", "Bear er key", "key", "", " Bearer key"})
    CHECK_FALSE(bearer_token(header));
  for (const char* header : {"Bearer", "bearer "}) CHECK(bearer_token(header) == "");
  CHECK(bearer_token("Bearer a b") == "a b");
}

TEST_CASE("an invalid file of keys is refused with the line") {
  CHECK(refusal("0123456789abcdef\n0123456789abcdef reed\n") ==
        "keys:2: 'reed' is not one of search, write, metrics, *");
  CHECK(refusal("short\n") == "keys:1: a key must have at least 16 bytes");
  CHECK(refusal("# nothing\n") == "keys: contains no key");
  CHECK_THROWS_AS(Keys::read("/no/such/file"), Error);
}

TEST_CASE("keys are read from a file, and permission for others to read it is detected") {
  const test::TemporaryFolder folder;
  const auto file = folder / "keys";
  test::write_file(file, "0123456789abcdef\n");
  CHECK(Keys::read(file).find("0123456789abcdef") != nullptr);
  std::filesystem::permissions(file, std::filesystem::perms(0600));
  CHECK_FALSE(others_may_read(file));
  std::filesystem::permissions(file, std::filesystem::perms(0640));
  CHECK(others_may_read(file));
}
