// Tests from which generation the answers of a Snapshot come.
#include <support/catch.h>

#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;

namespace {

void build(const std::filesystem::path& folder, const std::vector<schema::Article>& articles) {
  builder::Options options;
  options.index = folder;
  options.analyzer = "light10";
  options.threads = 1;
  builder::Build build(options);
  for (const schema::Article& one : articles) build.add(schema::Article(one));
  build.publish();
}

OpenOptions attentive() {
  OpenOptions options;
  options.look_every_ms = 0;
  return options;
}

}  // namespace

TEST_CASE("all answers of a snapshot come from the generation at its creation") {
  const TemporaryFolder folder;
  build(folder / "i", {article("a", {"خبر قديم"}), article("b", {"خبر"})});
  const Searcher searcher({folder / "i"}, attentive());
  const Snapshot before = searcher.snapshot();
  const std::string generation = before.generation();
  CHECK(generation == searcher.generation());
  build(folder / "i", {article("a", {"خبر جديد"}), article("c", {"مكتبة"})});
  CHECK(before.search(request("خبر")).total == 2);
  CHECK(before.search(request("خبر")).generation == generation);
  CHECK(before.article("a")->paragraphs[0].text == "خبر قديم");
  CHECK(before.article("b"));
  CHECK_FALSE(before.article("c"));
  CHECK(before.suggest("مكت").empty());
  CHECK(before.generation() == generation);
  const Snapshot after = searcher.snapshot();
  CHECK(after.article("a")->paragraphs[0].text == "خبر جديد");
  CHECK(after.search(request("خبر")).total == 1);
  CHECK(after.suggest("مكت").size() == 1);
  CHECK(after.generation() != generation);
  CHECK(after.generation() == after.search(request("خبر")).generation);
  CHECK(searcher.search(request("خبر")).total == 1);
}

TEST_CASE("a snapshot remains usable after its files were removed") {
  const TemporaryFolder folder;
  build(folder / "i", {article("a", {"خبر قديم"})});
  const Searcher searcher({folder / "i"}, attentive());
  {
    const Snapshot before = searcher.snapshot();
    std::filesystem::remove_all(folder / "i");
    CHECK(before.article("a"));
    CHECK(before.search(request("خبر")).total == 1);
  }
  CHECK_THROWS_AS(searcher.snapshot(), Error);
}

TEST_CASE("a generation that cannot be opened has no name, and old answers have a note") {
  const TemporaryFolder folder;
  build(folder / "i", {article("a", {"خبر"})});
  const Searcher searcher({folder / "i"}, attentive());
  write_file(folder / "i" / "CURRENT", "no generation\n");
  const Snapshot old = searcher.snapshot();
  CHECK(old.generation().empty());
  CHECK(old.search(request("خبر")).generation.empty());
  CHECK(old.search(request("خبر")).notes.size() == 1);
  CHECK(old.article("a"));
}

TEST_CASE("a snapshot knows the synonyms that were added before it") {
  const TemporaryFolder folder;
  build(folder / "i", {article("a", {"سيارة"})});
  write_file(folder / "rules", "عربة = سيارة\n");
  Searcher searcher({folder / "i"}, attentive());
  searcher.add_synonyms(folder / "rules");
  CHECK(searcher.snapshot().search(request("عربة")).total == 1);
}
