#include <keys/key_file.h>

#include <fahras/error.h>
#include <keys/action.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::keys;
using Names = std::vector<std::string>;

namespace {

std::string refusal(const std::string& text) {
  try {
    FileKeys::parse(text, "keys");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a key has the rights after it, and only search without any") {
  const FileKeys keys = FileKeys::parse(
      "# comment\n\n  0123456789abcdef\nabcdefabcdefabcdef metrics documents.add # newsroom\n"
      "ffffffffffffffff *\r\n",
      "keys");
  const auto actions = [&](const char* key) { return keys.find(key)->actions; };
  CHECK(actions("0123456789abcdef") == Names{"search", "indexes.get", "version"});
  CHECK(actions("abcdefabcdefabcdef") == Names{"metrics.get", "documents.add"});
  CHECK(actions("ffffffffffffffff") == Names{"*"});
  CHECK(keys.find("0123456789abcdef")->line == 3);
  CHECK(keys.find("ffffffffffffffff")->line == 5);
  for (const char* unknown : {"0123456789abcdeX", "0123456789abcde", ""})
    CHECK(keys.find(unknown) == nullptr);
}

TEST_CASE("a key to write with also reads documents, figures and settings") {
  const FileKeys keys = FileKeys::parse("0123456789abcdef write", "keys");
  const Names actions = keys.find("0123456789abcdef")->actions;
  for (const char* const action :
       {"documents.add", "documents.get", "stats.get", "settings.update", "tasks.get"})
    CHECK(allows(actions, action));
  for (const char* const action : {"search", "keys.get", "metrics.get"})
    CHECK_FALSE(allows(actions, action));
}

TEST_CASE("an invalid file of keys is refused with the line") {
  CHECK(refusal("0123456789abcdef\n0123456789abcdef reed\n") ==
        "keys:2: 'reed' is not one of search, write, metrics, *, and no action");
  CHECK(refusal("short\n") == "keys:1: a key must have at least 16 bytes");
  CHECK(refusal("# nothing\n") == "keys: contains no key");
  CHECK_THROWS_AS(FileKeys::read("/no/such/file"), Error);
}

TEST_CASE("keys are read from a file, and permission for others to read it is detected") {
  const test::TemporaryFolder folder;
  const auto file = folder / "keys";
  test::write_file(file, "0123456789abcdef\n");
  CHECK(FileKeys::read(file).find("0123456789abcdef") != nullptr);
  std::filesystem::permissions(file, std::filesystem::perms(0600));
  CHECK_FALSE(others_may_read(file));
  std::filesystem::permissions(file, std::filesystem::perms(0640));
  CHECK(others_may_read(file));
}
