#include <support/catch.h>

#include <fstream>

#include <schema/generation.h>
#include <schema/removed.h>

#include <index/shards.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using index::GlobalDocument;
using index::LocalDocument;
using index::Shards;

namespace {

std::string complaint(const std::vector<std::filesystem::path>& indexes) {
  try {
    Shards::open(indexes);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("articles are found in their own segment under the numbers of the combined database") {
  const TinyIndex first({article("a", {"نص"}), article("b", {"نص"})});
  const TinyIndex second({article("c", {"نص"})});
  const Shards shards = Shards::open({first.path(), second.path()});
  REQUIRE(shards.segments() == 2);
  const auto b = shards.find(0, "b");
  const auto c = shards.find(1, "c");
  REQUIRE(b);
  REQUIRE(c);
  CHECK(shards.segment_of(*b) == 0);
  CHECK(shards.segment_of(*c) == 1);
  CHECK(*b == GlobalDocument(3));
  CHECK(*c == GlobalDocument(2));
  CHECK(shards.in_segment(*b) == LocalDocument(2));
  CHECK(shards.in_segment(*c) == LocalDocument(1));
  CHECK(shards.article(*c).id == "c");
  CHECK_FALSE(shards.find(1, "b"));
  CHECK_FALSE(shards.find(0, "none"));
}

TEST_CASE("numbers of the combined database and of a segment are converted into each other") {
  const TinyIndex first({article("a", {"نص"}), article("b", {"نص"})});
  const TinyIndex second({article("c", {"نص"})});
  const TinyIndex third({article("d", {"نص"})});
  const Shards three = Shards::open({first.path(), second.path(), third.path()});
  for (Xapian::docid number = 1; number <= 12; ++number) {
    const GlobalDocument document(number);
    CHECK(three.segment_of(document) == (number - 1) % 3);
    CHECK(three.in_segment(document) == LocalDocument((number - 1) / 3 + 1));
    CHECK(three.in_all(three.in_segment(document), three.segment_of(document)) == document);
  }
  const Shards one = Shards::open({first.path()});
  for (const Xapian::docid number : {1U, 2U, 3U}) {
    CHECK(one.in_all(LocalDocument(number), 0) == Shards::in_all(LocalDocument(number)));
    CHECK(Shards::in_all(LocalDocument(number)) == GlobalDocument(number));
  }
}

TEST_CASE("indexes of different analyzers cannot be searched together") {
  const TinyIndex light({article("a", {"نص"})}, "light10");
  const TinyIndex none({article("b", {"نص"})}, "none");
  CHECK(complaint({light.path(), none.path()}).find("light10") != std::string::npos);
}

TEST_CASE("a folder without an index is refused") {
  const TemporaryFolder empty;
  CHECK_FALSE(complaint({empty.path()}).empty());
  CHECK_FALSE(complaint({empty.path() / "absent"}).empty());
}

TEST_CASE("opening an empty list of indexes is a usage error") {
  CHECK_THROWS_AS(Shards::open({}), Error);
}

TEST_CASE("a removed article is not found") {
  const TinyIndex index({article("a", {"نص"}), article("b", {"نص"})});
  schema::Generation generation = schema::read_generation(index.path());
  REQUIRE(generation.segments.size() == 1);
  generation.segments[0].removed = {1, 1, 4};
  const auto file = index.path() / "removed-000001";
  const std::string removed = schema::encode_removed({{{1}, {1}}});
  std::ofstream(file) << removed;
  generation.removed = {"removed-000001", removed.size(), schema::file_checksum(file)};
  const std::string json = schema::to_json(generation);
  std::ofstream(index.path() / "generation-000001.json") << json;
  std::ofstream(index.path() / schema::current_file)
      << schema::current_text("generation-000001.json", json);
  const Shards shards = Shards::open({index.path()});
  CHECK(shards.documents(Unit::article).has_removed());
  CHECK(shards.removed(Unit::article, GlobalDocument(1)));
  CHECK_FALSE(shards.removed(Unit::article, GlobalDocument(2)));
  CHECK_FALSE(shards.find(0, "a"));
  CHECK(shards.find(0, "b"));

  const Searcher searcher({index.path()});
  const auto result = searcher.search(request("نص"));
  CHECK(ids(result) == Ids{"b"});
  CHECK(result.total == 1);
  CHECK(result.total_is_exact);
  SearchRequest paragraphs = request("نص");
  paragraphs.unit = Unit::paragraph;
  CHECK(ids(searcher.search(paragraphs)) == Ids{"b#0"});
  CHECK_FALSE(searcher.article("a"));
}
