#include <builder/builder.h>
#include <builder/info.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_reader.h"

using namespace fahras;

TEST_CASE("info sums the figures of the index") {
  const test::TemporaryFolder folder;
  builder::Build build({.index = folder.path()});
  for (int i = 3; i < 9; ++i) build.add(test::numbered_article(i));
  const builder::Report report = build.publish();
  const builder::Info info = builder::index_info(folder.path());
  CHECK(info.articles == 6);
  CHECK(info.paragraphs == 12);
  CHECK(info.text_bytes == report.text_bytes);
  CHECK(info.index_bytes == report.index_bytes);
  CHECK(info.first_date == "2025-09-04");
  CHECK(info.last_date == "2025-09-09");
  CHECK(info.generation.analyzer == "fahras");
}

TEST_CASE("info of an index without dates has no dates") {
  const test::TemporaryFolder folder;
  builder::Build({.index = folder.path()}).publish();
  CHECK(builder::index_info(folder.path()).first_date.empty());
}

TEST_CASE("info throws for a folder without an index") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(builder::index_info(folder.path()), Error);
}
