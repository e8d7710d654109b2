#include <filesystem>

#include <indexer_cli/article_id.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

readers::RawArticle raw(const std::string& file, std::uint64_t record = 0,
                        const std::string& id = "") {
  readers::RawArticle article;
  article.file = file;
  article.record = record;
  article.id = id;
  return article;
}

}  // namespace

TEST_CASE("an id in the file is kept") {
  CHECK(article_id(raw("a.jsonl", 3, "n-7"), {"a.jsonl"}) == "n-7");
}

TEST_CASE("a file named by the user has its name as id") {
  CHECK(article_id(raw("/data/news/a.txt"), {"/data/news/a.txt"}) == "a.txt");
  CHECK(article_id(raw("a.jsonl", 3), {"b", "a.jsonl"}) == "a.jsonl:3");
}

TEST_CASE("a file in a folder has its path relative to the folder as id") {
  const test::TemporaryFolder folder;
  const std::string source = folder.path().string();
  CHECK(article_id(raw(source + "/2025/a.txt"), {source}) == "2025/a.txt");
  CHECK(article_id(raw(source + "/2025/a.txt"), {source + "/"}) == "2025/a.txt");
}

TEST_CASE("a file in an archive has the archive's name in its id") {
  CHECK(article_id(raw("in/pages.zip/a.txt"), {"in/pages.zip"}) == "pages.zip/a.txt");
}

TEST_CASE("a source with the same prefix in its name is a different source") {
  CHECK(article_id(raw("news2/a.txt"), {"news"}) == "news2/a.txt");
}

TEST_CASE("standard input gets an id like a file") {
  CHECK(article_id(raw("-", 12), {"-"}) == "-:12");
}

TEST_CASE("ids have at most 240 bytes, end between characters and stay unique") {
  std::string one;
  for (int i = 0; i < 200; ++i) one += "ب";
  const std::string first = article_id(raw("a", 0, one + "1"), {});
  const std::string second = article_id(raw("a", 0, one + "2"), {});
  CHECK(first.size() <= 240);
  CHECK(first != second);
  CHECK(first.substr(0, 4) == "بب");
  CHECK((first.size() - 17) % 2 == 0);
  CHECK(article_id(raw("a", 0, std::string(240, 'x')), {}) == std::string(240, 'x'));
  CHECK(article_id(raw("a", 0, std::string(1000, '\x80')), {}).size() <= 240);
}
