#include <fahras/error.h>
#include <schema/stub.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::string complaint(const std::string& text) {
  try {
    parse_stub(text, "dir/x.stub");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a stub names folders relative to itself, and servers") {
  const auto sources = parse_stub(
      "# all\n\n  auto  a b/c \r\nremote host:7000\nauto /abs\nremote [::1]:7002", "dir/x");
  REQUIRE(sources.size() == 4);
  CHECK(sources[0].folder == "dir/a b/c");
  CHECK_FALSE(sources[0].remote);
  CHECK(sources[1].remote == RemoteSegment{"host", 7000});
  CHECK(sources[2].folder == "/abs");
  CHECK(sources[3].remote == RemoteSegment{"::1", 7002});
}

TEST_CASE("an error in a stub is reported with file and line") {
  CHECK_THAT(complaint("auto a\nauto\n"), Catch::StartsWith("dir/x.stub:2: "));
  CHECK_THAT(complaint("glass a"), Catch::StartsWith("dir/x.stub:1: "));
  CHECK_THAT(complaint("autoa"), Catch::StartsWith("dir/x.stub:1: "));
  CHECK_THAT(complaint("\n\nremote host"), Catch::StartsWith("dir/x.stub:3: "));
  CHECK_THAT(complaint("# nothing\n"), Catch::StartsWith("dir/x.stub:1: "));
  CHECK_THAT(complaint(""), Catch::StartsWith("dir/x.stub:1: "));
}

TEST_CASE("a server is a host and a port from 1 to 65534") {
  CHECK(parse_remote("a.example:1") == RemoteSegment{"a.example", 1});
  CHECK(parse_remote("10.0.0.7:65534") == RemoteSegment{"10.0.0.7", 65534});
  for (const char* text : {"", ":", "a", "a:", ":7", "a:0", "a:65535", "a:65536", "a:-1", "a:7x",
                           "a:7 ", "a b:7", "::1:7000", "[]:7", "a:99999999999", "[[a]]:7"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_remote(text));
  }
  for (const char* name : {"a.example:1", "[::1]:7000"}) {
    const auto remote = parse_remote(name);
    REQUIRE(remote);
    CHECK(remote->name() == name);
  }
}

TEST_CASE("the name of an index is resolved to its sources") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "shards/s1");
  test::write_file(folder / "shards/shards.stub", "auto s1\nauto ../one\n");
  test::write_file(folder / "all.stub", "auto shards\nremote h:5\n");
  std::filesystem::create_directory(folder / "one");
  const auto sources = resolve_index(folder / "all.stub");
  REQUIRE(sources.size() == 3);
  CHECK(sources[0].folder == folder / "shards/s1");
  CHECK(sources[1].folder.lexically_normal() == folder / "one");
  CHECK(sources[2].remote == RemoteSegment{"h", 5});
  CHECK(resolve_index(folder / "absent").front().folder == folder / "absent");
  CHECK(resolve_index("remote:h:5").front().remote == RemoteSegment{"h", 5});
  CHECK_THROWS_AS(resolve_index("remote:h"), Error);
}

TEST_CASE("stubs that name each other are refused") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a.stub", "auto b.stub\n");
  test::write_file(folder / "b.stub", "auto a.stub\n");
  CHECK_THROWS_AS(resolve_index(folder / "a.stub"), Error);
}

TEST_CASE("a sealed stub is read like others, and every change is noticed") {
  const std::string sealed = seal_stub("auto one\nauto two\n");
  CHECK(is_sealed(sealed));
  CHECK(parse_stub(sealed, "x").size() == 2);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string damaged = sealed;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CAPTURE(damaged);
    CHECK_FALSE(is_sealed(damaged));
  }
  CHECK_FALSE(is_sealed(sealed + "auto three\n"));
  CHECK_FALSE(is_sealed("auto one\n"));
  CHECK_THROWS_WITH(parse_stub(sealed + "auto three\n", "x"), Catch::Contains("x:1: damaged"));
}
