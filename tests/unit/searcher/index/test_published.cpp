#include <index/published.h>

#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using index::Published;

namespace {

using Paths = std::vector<std::filesystem::path>;

void write_current(const std::filesystem::path& folder, const std::string& text) {
  std::filesystem::create_directories(folder);
  write_file(folder / "CURRENT", text);
}

}  // namespace

TEST_CASE("the published generation is the one in CURRENT") {
  const TemporaryFolder folder;
  write_current(folder.path(), "generation-000001.json\n");
  const Paths index{folder.path()};
  const auto first = Published::now(index);
  CHECK(first == Published::now(index));
  CHECK_FALSE(first.lacks_index());
  write_current(folder.path(), "generation-000002.json\n");
  CHECK(first != Published::now(index));
  std::filesystem::remove(folder / "CURRENT");
  CHECK(Published::now(index).lacks_index());
  write_current(folder.path(), "generation-000001.json\n");
  CHECK(first != Published::now(index));  // the index was built again
}

TEST_CASE("each publication has a different name") {
  const TemporaryFolder folder;
  write_current(folder.path(), "generation-000001.json\n");
  const Paths index{folder.path()};
  const std::string first = Published::now(index).name();
  CHECK(first == Published::now(index).name());
  write_current(folder.path(), "generation-000002.json\n");
  CHECK(first != Published::now(index).name());
  write_file(folder / "all.stub", "auto .\n");
  CHECK(Published::now({folder / "all.stub"}).name() != first);
  write_file(folder / "all.stub", "auto .\nremote 127.0.0.1:7000\n");
  CHECK(Published::now({folder / "all.stub"}).name().empty());
}

TEST_CASE("the published state of a stub contains its content and that of its indexes") {
  const TemporaryFolder folder;
  const auto stub = folder / "all.stub";
  write_file(stub, "auto a\nremote 127.0.0.1:7000\n");
  write_current(folder / "a", "generation-000001.json\n");
  write_current(folder / "b", "generation-000001.json\n");
  const auto first = Published::now({stub});
  CHECK_FALSE(first.lacks_index());
  write_current(folder / "a", "generation-000002.json\n");
  const auto second = Published::now({stub});
  CHECK(first != second);
  write_file(stub, "auto b\nremote 127.0.0.1:7000\n");
  CHECK(second != Published::now({stub}));
  write_file(stub, "auto b\nremote 127.0.0.1:7001\n");
  const auto third = Published::now({stub});
  CHECK(second != third);
  write_file(stub, "nonsense\n");
  const auto damaged = Published::now({stub});
  CHECK(damaged != third);
  CHECK(damaged == Published::now({stub}));
  CHECK_FALSE(damaged.lacks_index());
  std::filesystem::remove(stub);
  CHECK(Published::now({stub}).lacks_index());
}

TEST_CASE("shards that replace an index are a different publication") {
  const TemporaryFolder folder;
  write_current(folder.path(), "generation-000001.json\n");
  write_current(folder / "shards-000001", "generation-000001.json\n");
  const auto one = Published::now({folder.path()});
  write_file(folder / "shards.stub", "auto shards-000001\n");
  CHECK(one != Published::now({folder.path()}));
}

TEST_CASE("an empty list of indexes is a usage error") {
  CHECK_THROWS_AS(index::resolve({}), Error);
  CHECK_FALSE(Published::now({}).lacks_index());
}

TEST_CASE("a state that may have changed during opening has no name and equals no named one") {
  const TemporaryFolder folder;
  write_current(folder.path(), "generation-000001.json\n");
  const auto published = Published::now({folder.path()});
  CHECK(published.without_name().name().empty());
  CHECK(published.without_name() != published);
  CHECK(published.without_name() == published.without_name());
}
