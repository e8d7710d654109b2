#include <builder/builder.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

#include "index_reader.h"

using namespace fahras;

namespace {

class Index {
 public:
  Index() {
    builder::Build build({.index = path(), .threads = 1});
    for (int i = 0; i < 50; ++i) build.add(test::numbered_article(i));
    build.publish();
  }
  std::filesystem::path path() const { return folder_.path(); }
  std::filesystem::path file(const char* name) const { return path() / "segment-000001" / name; }
  // Publishes another generation.
  void publish(const schema::Generation& generation) const {
    const std::string json = schema::to_json(generation);
    test::write_file(path() / "generation-000001.json", json);
    test::write_file(path() / schema::current_file,
                     schema::current_text("generation-000001.json", json));
  }
  std::vector<std::string> problems() const { return builder::check_index(path()); }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("check finds no problems in a sound index") { CHECK(Index().problems().empty()); }

TEST_CASE("check finds any flipped bit") {
  const Index index;
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    const std::string whole = test::read_file(index.file(name));
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 7) {
      std::string damaged = whole;
      damaged[at] ^= 1;
      test::write_file(index.file(name), damaged);
      REQUIRE(index.problems().size() == 1);
      CHECK_THAT(index.problems().at(0), Catch::Contains(name) && Catch::Contains("checksum"));
    }
    test::write_file(index.file(name), whole);
  }
}

TEST_CASE("check finds a truncated file") {
  const Index index;
  std::filesystem::resize_file(index.file(schema::articles_file), 8192);
  CHECK_THAT(index.problems().at(0), Catch::Contains("8192 bytes instead of"));
}

TEST_CASE("check finds a missing file") {
  const Index index;
  std::filesystem::remove(index.file(schema::paragraphs_file));
  CHECK_THAT(index.problems().at(0), Catch::Contains("missing"));
}

TEST_CASE("check finds a wrong count") {
  const Index index;
  schema::Generation generation = schema::read_generation(index.path());
  generation.segments.at(0).articles = 51;
  index.publish(generation);
  CHECK_THAT(index.problems().at(0), Catch::Contains("50 documents instead of 51"));
}

TEST_CASE("check finds a file that the generation does not list") {
  const Index index;
  schema::Generation generation = schema::read_generation(index.path());
  generation.segments.at(0).files.pop_back();
  index.publish(generation);
  CHECK_THAT(index.problems().at(0), Catch::Contains("paragraphs.glass: not listed"));
}

TEST_CASE("check finds a changed generation and a list of shards without its checksum") {
  const Index index;
  const std::string file = index.path() / "generation-000001.json";
  test::write_file(file, test::read_file(file) + ' ');
  CHECK_THAT(index.problems().at(0), Catch::Contains("generation-000001.json: damaged"));

  const test::TemporaryFolder folder;
  const auto build = builder::make_sharded_build({.index = folder.path(), .threads = 1}, 2);
  build->add(test::numbered_article(1));
  build->publish();
  CHECK(builder::check_index(folder.path()).empty());
  std::string stub = test::read_file(folder / "shards.stub");
  stub.erase(stub.find('#'));
  test::write_file(folder / "shards.stub", stub);
  CHECK_THAT(builder::check_index(folder.path()).at(0), Catch::Contains("shards.stub: damaged"));
}

TEST_CASE("check reports a folder that is not an index as a problem") {
  const test::TemporaryFolder folder;
  CHECK_THAT(builder::check_index(folder.path()).at(0), Catch::Contains("no index here"));
}

TEST_CASE("check finds changed and missing synonyms") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "rules.txt", "نفط = زيت");
  builder::Build({.index = folder / "index", .synonyms = folder / "rules.txt"}).publish();
  const std::filesystem::path file = folder / "index/synonyms-000001.txt";
  CHECK(builder::check_index(folder / "index").empty());
  test::write_file(file, "نفط = زيد");
  CHECK_THAT(builder::check_index(folder / "index").at(0),
             Catch::Contains("synonyms-000001.txt") && Catch::Contains("checksum"));
  std::filesystem::remove(file);
  CHECK_THAT(builder::check_index(folder / "index").at(0), Catch::Contains("missing"));
}
