#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_reader.h"
#include "workers.h"

using namespace fahras;
using builder::Workers;

namespace {

builder::Chunk chunk(std::uint64_t number) {
  return {number, {test::numbered_article(static_cast<int>(number))}, 100, {}};
}

}  // namespace

TEST_CASE("results are returned in the order of the chunks") {
  const test::TemporaryFolder folder;
  builder::PieceWriter piece;
  Workers workers(3, 1000, *Analyzer::find("none"), piece, folder.path());
  for (std::uint64_t i = 0; i < 12; ++i) workers.add(chunk(i));
  const auto results = workers.finish();
  REQUIRE(results.size() == 12);
  for (std::uint64_t i = 0; i < 12; ++i) {
    CHECK_THAT(test::dump_database(results[i].articles),
               Catch::Contains("article-" + std::to_string(i)));
  }
}

TEST_CASE("Xapian's errors become errors that name the folder") {
  const test::TemporaryFolder folder;
  builder::PieceWriter piece;
  Workers workers(2, 1000, *Analyzer::find("none"), piece, folder / "gone");
  workers.add(chunk(0));
  CHECK_THROWS_WITH(workers.finish(), Catch::Contains("gone"));
}

TEST_CASE("workers end even if nobody waits for them") {
  const test::TemporaryFolder folder;
  builder::PieceWriter piece;
  Workers workers(2, 1000, *Analyzer::find("none"), piece, folder.path());
  workers.add(chunk(0));
}
