#include <builder/builder.h>
#include <schema/folder_names.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "folder.h"
#include "index_reader.h"

using namespace fahras;
using test::numbered_article;

namespace {

builder::Options options(const std::filesystem::path& index, unsigned threads = 2) {
  return {.index = index, .threads = threads};
}

builder::Report build(const std::filesystem::path& index, int articles, unsigned threads = 2) {
  builder::Build build(options(index, threads));
  for (int i = 0; i < articles; ++i) build.add(numbered_article(i));
  return build.publish();
}

std::size_t entries(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a build reports what it has published") {
  const test::TemporaryFolder folder;
  const builder::Report report = build(folder / "new/index", 10);
  CHECK(report.articles == 10);
  CHECK(report.paragraphs == 20);
  CHECK(report.near_duplicates == 5);
  CHECK(report.stages.size() == 4);
  const schema::Segment segment = schema::open_generation(folder / "new/index").segments.at(0);
  CHECK(report.text_bytes == segment.text_bytes);
  CHECK(report.index_bytes == segment.files.at(0).bytes + segment.files.at(1).bytes);
  CHECK(builder::check_index(folder / "new/index").empty());
}

TEST_CASE("the index does not depend on the number of threads") {
  const test::TemporaryFolder folder;
  for (const unsigned threads : {1U, 2U, 5U}) {
    builder::Build build(options(folder / std::to_string(threads), threads));
    for (int i = 0; i < 60; ++i) {
      schema::Article article = numbered_article(i);
      // The number of threads matters only if there are several chunks.
      article.paragraphs.push_back({std::string(700000, static_cast<char>('a' + i % 26)), false});
      build.add(std::move(article));
    }
    build.publish();
  }
  const std::string expected = test::dump_index(folder / "1");
  CHECK(test::dump_index(folder / "2") == expected);
  CHECK(test::dump_index(folder / "5") == expected);
}

TEST_CASE("documents are in the order of the input") {
  const test::TemporaryFolder folder;
  build(folder / "index", 30);
  const std::string dump = test::dump_index(folder / "index");
  std::size_t last = 0;
  for (int i = 0; i < 30; ++i) {
    const std::size_t place = dump.find("article-" + std::to_string(i), dump.find("document"));
    REQUIRE(place != std::string::npos);
    CHECK(place > last);
    last = place;
  }
}

TEST_CASE("an article whose id was added before is skipped, and the first one is kept") {
  const test::TemporaryFolder folder;
  builder::Build build(options(folder / "index"));
  CHECK(build.add(numbered_article(1)));
  schema::Article again = numbered_article(1);
  CHECK_FALSE(build.add(std::move(again)));
  CHECK(again.paragraphs.size() == 3);  // NOLINT(bugprone-use-after-move): what is tested
  CHECK(build.publish().articles == 1);
}

TEST_CASE("an id that the index cannot store is an input error") {
  const test::TemporaryFolder folder;
  builder::Build build(options(folder / "index"));
  schema::Article article;
  CHECK_THROWS_AS(build.add(schema::Article(article)), Error);
  article.id = std::string(241, 'x');
  CHECK_THROWS_AS(build.add(schema::Article(article)), Error);
  article.id = std::string(240, 'x');
  CHECK(build.add(std::move(article)));
  CHECK(build.publish().articles == 1);
}

TEST_CASE("a build without articles publishes an empty index") {
  const test::TemporaryFolder folder;
  CHECK(build(folder / "index", 0).articles == 0);
  CHECK(builder::check_index(folder / "index").empty());
  CHECK(test::dump_index(folder / "index") == "--\n");
}

TEST_CASE("a new build replaces the index and removes the old files") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  build(folder / "index", 4);
  const schema::Generation generation = schema::open_generation(folder / "index");
  CHECK(generation.number == 2);
  CHECK(generation.segments.at(0).articles == 4);
  CHECK(entries(folder / "index") == 4);  // CURRENT, LOCK, a generation, a segment
}

TEST_CASE("a build that is not published changes nothing and leaves no files") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  const std::string before = test::dump_index(folder / "index");
  {
    builder::Build build(options(folder / "index"));
    build.add(numbered_article(9));
  }
  CHECK(test::dump_index(folder / "index") == before);
  CHECK(entries(folder / "index") == 4);
}

TEST_CASE("the next writer removes the files of a killed writer") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  std::filesystem::create_directories(folder / "index/building-99999999/segment");
  std::filesystem::create_directories(folder / "index/segment-000044");
  test::write_file(folder / "index/generation-000044.json", "half a gen");
  test::write_file(folder / "index/CURRENT.new", "generation-0000");
  CHECK(schema::open_generation(folder / "index").number == 1);
  build(folder / "index", 4);
  CHECK(entries(folder / "index") == 4);
  CHECK(schema::open_generation(folder / "index").segments.at(0).articles == 4);
}

TEST_CASE("an index whose CURRENT is damaged can be built again") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  test::write_file(folder / "index/CURRENT", "");
  build(folder / "index", 4);
  CHECK(schema::open_generation(folder / "index").segments.at(0).articles == 4);
  CHECK(entries(folder / "index") == 4);
}

TEST_CASE("an unknown analyzer is a usage error, and no folder is created") {
  const test::TemporaryFolder folder;
  try {
    builder::Build build({.index = folder / "index", .analyzer = "klingon"});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK_THAT(error.what(), Catch::Contains("klingon") && Catch::Contains("light10"));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "index"));
}

TEST_CASE("an exception of a worker is thrown by add or publish, and the old index is kept") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  {
    builder::Build build(options(folder / "index"));
    // The worker cannot write its databases, because their folder is gone.
    std::filesystem::remove_all(folder / ("index/" + schema::workspace_name()));
    build.add(numbered_article(1));
    try {
      build.publish();
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::internal);
      CHECK_THAT(error.what(), Catch::Contains("building-"));
    }
  }
  CHECK(schema::open_generation(folder / "index").segments.at(0).articles == 3);
}

TEST_CASE("words are stored even if the dictionary is full") {
  const test::TemporaryFolder folder;
  builder::Options scarce = options(folder / "index");
  scarce.memory_bytes = 500;
  builder::Build build(scarce);
  schema::Article many = numbered_article(1);
  many.paragraphs.at(0).text += " واحد اثنان ثلاثة أربعة خمسة ستة";
  build.add(std::move(many));
  build.publish();
  CHECK(builder::check_index(folder / "index").empty());
}

TEST_CASE("synonyms are stored with the index and removed with it") {
  const test::TemporaryFolder folder;
  const std::string rules = "# names\nنفط = زيت\r\nبحر => يم\n";
  test::write_file(folder / "rules.txt", rules);
  builder::Options with_synonyms = options(folder / "index");
  with_synonyms.synonyms = folder / "rules.txt";
  builder::Build(with_synonyms).publish();
  const auto stored = schema::open_generation(folder / "index").synonyms;
  REQUIRE(stored);
  CHECK(stored->rules == 2);
  CHECK(test::read_file(folder / ("index/" + stored->file.name)) == rules);
  CHECK(builder::check_index(folder / "index").empty());
  build(folder / "index", 1);
  CHECK_FALSE(schema::open_generation(folder / "index").synonyms);
  CHECK(entries(folder / "index") == 4);
}

TEST_CASE(
    "bad synonyms are a usage error before anything is created, and an empty file has no rules") {
  const test::TemporaryFolder folder;
  builder::Options with_synonyms = options(folder / "index");
  with_synonyms.synonyms = folder / "rules.txt";
  for (const char* rules : {"نفط", "نفط ="}) {
    test::write_file(folder / "rules.txt", rules);
    CHECK_THROWS_WITH(builder::Build(with_synonyms), Catch::Contains("rules.txt:1: "));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "index"));
  test::write_file(folder / "rules.txt", "# nothing yet\n");
  builder::Build(with_synonyms).publish();
  CHECK(entries(folder / "index") == 4);
}

TEST_CASE("the next writer removes the synonyms of a killed writer") {
  const test::TemporaryFolder folder;
  build(folder / "index", 3);
  test::write_file(folder / "index/synonyms-000044.txt", "half a ru");
  build(folder / "index", 4);
  CHECK(entries(folder / "index") == 4);
}
