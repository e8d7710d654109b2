#include <articles/article_id.h>

#include <support/catch.h>

using namespace fahras;
using namespace fahras::articles;

TEST_CASE("an id comes from the file, or is made of the file's path and the record") {
  readers::RawArticle article;
  article.file = "dir/file.jsonl";
  CHECK(article_id(article) == "dir/file.jsonl");
  article.record = 12;
  CHECK(article_id(article) == "dir/file.jsonl:12");
  article.id = "s 1";
  CHECK(article_id(article) == "s 1");
}

TEST_CASE("an id that is too long is cut between characters and stays unique") {
  std::string one;
  for (int i = 0; i < 300; ++i) one += "ب";
  const std::string first = bounded_id(one);
  const std::string second = bounded_id(one + "ت");
  CHECK(first.size() <= 240);
  CHECK(first != second);
  CHECK(first.substr(0, 220) == second.substr(0, 220));
  CHECK((first.size() - 17) % 2 == 0);
  CHECK(bounded_id(std::string(240, 'x')) == std::string(240, 'x'));
  CHECK(bounded_id(std::string(1000, '\x80')).size() <= 240);
  CHECK(record_id(one, 7).size() <= 240);
}
