#include <set>

#include <builder/builder.h>
#include <builder/info.h>
#include <schema/stub.h>
#include <schema/terms.h>
#include <schema/values.h>
#include <support/catch.h>
#include <support/temporary_folder.h>
#include <xapian.h>

#include "index_reader.h"

using namespace fahras;
using test::numbered_article;

namespace {

builder::Options options(const std::filesystem::path& index) {
  return {.index = index, .threads = 2};
}

builder::Report build(const std::filesystem::path& index, int articles, unsigned shards) {
  const auto build = builder::make_sharded_build(options(index), shards);
  for (int i = 0; i < articles; ++i) build->add(numbered_article(i));
  return build->publish();
}

// Returns the values of Slot::position of all shards.
std::multiset<std::string> positions(const std::filesystem::path& index, const char* file) {
  std::multiset<std::string> found;
  const auto slot = schema::slot(schema::Slot::position);
  for (const auto& shard : schema::resolve_index(index)) {
    const std::string folder = schema::open_generation(shard.folder).segments.at(0).folder;
    const Xapian::Database database((shard.folder / folder / file).string());
    for (auto i = database.valuestream_begin(slot); i != database.valuestream_end(slot); ++i) {
      found.insert(*i);
    }
  }
  return found;
}

std::multiset<std::string> first_positions(std::uint32_t count) {
  std::multiset<std::string> all;
  for (std::uint32_t i = 0; i < count; ++i) all.insert(schema::position_value(i));
  return all;
}

}  // namespace

TEST_CASE("shards together contain and report what was added") {
  const test::TemporaryFolder folder;
  const builder::Report report = build(folder / "i", 60, 4);
  CHECK(report.articles == 60);
  CHECK(report.paragraphs == 120);
  CHECK(report.stages.size() == 4);
  const builder::Info info = builder::index_info(folder / "i");
  CHECK(info.articles == 60);
  CHECK(info.text_bytes == report.text_bytes);
  CHECK(info.index_bytes == report.index_bytes);
  REQUIRE(info.generation.segments.size() == 4);
  for (const schema::Segment& segment : info.generation.segments) {
    CHECK(segment.articles > 5);
    CHECK_THAT(segment.folder, Catch::StartsWith("shards-000001/shard-000"));
  }
  CHECK(builder::check_index(folder / "i").empty());
}

TEST_CASE("documents know their position among those of all shards") {
  const test::TemporaryFolder folder;
  build(folder / "i", 40, 3);
  CHECK(positions(folder / "i", schema::articles_file) == first_positions(40));
  CHECK(positions(folder / "i", schema::paragraphs_file) == first_positions(80));
}

TEST_CASE("the same articles are always split in the same way") {
  const test::TemporaryFolder folder;
  build(folder / "a", 30, 3);
  build(folder / "b", 30, 3);
  const auto a = schema::resolve_index(folder / "a");
  const auto b = schema::resolve_index(folder / "b");
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(test::dump_index(a[i].folder) == test::dump_index(b[i].folder));
  }
}

TEST_CASE("near-duplicates are in one shard") {
  const test::TemporaryFolder folder;
  const auto build = builder::make_sharded_build(options(folder / "i"), 5);
  for (int i = 0; i < 20; ++i) {
    schema::Article article = numbered_article(i);
    article.duplicate_group = 77;
    build->add(std::move(article));
  }
  CHECK(build->publish().near_duplicates == 19);
  int filled = 0;
  for (const schema::Segment& segment : builder::index_info(folder / "i").generation.segments) {
    filled += segment.articles > 0 ? 1 : 0;
  }
  CHECK(filled == 1);
}

TEST_CASE("an id is accepted once in all shards together") {
  const test::TemporaryFolder folder;
  const auto build = builder::make_sharded_build(options(folder / "i"), 4);
  for (int i = 0; i < 10; ++i) {
    schema::Article article = numbered_article(i);
    article.id = "same";
    const bool added = build->add(std::move(article));
    CHECK(added == (i == 0));
  }
  CHECK(build->publish().articles == 1);
  schema::Article nameless = numbered_article(1);
  nameless.id.clear();
  const auto other = builder::make_sharded_build(options(folder / "j"), 2);
  CHECK_THROWS_AS(other->add(std::move(nameless)), Error);
}

TEST_CASE("unpublished shards do not change the old index") {
  const test::TemporaryFolder folder;
  build(folder / "i", 10, 2);
  {
    const auto build = builder::make_sharded_build(options(folder / "i"), 3);
    build->add(numbered_article(1));
    CHECK_THROWS_AS(builder::Build(options(folder / "i")), Error);
  }
  CHECK(builder::index_info(folder / "i").articles == 10);
  CHECK(builder::index_info(folder / "i").generation.segments.size() == 2);
}

TEST_CASE("a number of shards out of range is refused") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(builder::make_sharded_build(options(folder / "i"), 0), Error);
  CHECK_THROWS_AS(builder::make_sharded_build(options(folder / "i"), builder::max_shards + 1),
                  Error);
}
