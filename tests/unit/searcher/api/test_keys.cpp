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

TEST_CASE("a key is for what stands behind it, and for searching if nothing does") {
  const Keys keys = Keys::parse(
      "# comment\n\n  0123456789abcdef\nabcdefabcdefabcdef metrics write # of the newsroom\n"
      "ffffffffffffffff *\r\n",
      "keys");
  CHECK(keys.rights("0123456789abcdef") == Rights{Right::search});
  CHECK(keys.rights("abcdefabcdefabcdef") == Rights{Right::metrics, Right::write});
  CHECK(keys.rights("ffffffffffffffff") == Rights{Right::search, Right::write, Right::metrics});
  CHECK_FALSE(keys.rights("0123456789abcdeX"));
  CHECK_FALSE(keys.rights("0123456789abcde"));
  CHECK_FALSE(keys.rights(""));
}

TEST_CASE("a file of keys that makes no sense is refused with its line") {
  CHECK(refusal("0123456789abcdef\n0123456789abcdef reed\n") ==
        "keys:2: 'reed' is none of search, write, metrics, *");
  CHECK(refusal("short\n") == "keys:1: a key has 16 bytes at least");
  CHECK(refusal("# nothing\n") == "keys: holds no key");
  CHECK_THROWS_AS(Keys::read("/no/such/file"), Error);
}

TEST_CASE("keys are read from a file that only its owner should read") {
  const test::TemporaryFolder folder;
  const auto file = folder / "keys";
  test::write_file(file, "0123456789abcdef\n");
  CHECK(Keys::read(file).rights("0123456789abcdef"));
  std::filesystem::permissions(file, std::filesystem::perms(0600));
  CHECK_FALSE(others_may_read(file));
  std::filesystem::permissions(file, std::filesystem::perms(0640));
  CHECK(others_may_read(file));
}
