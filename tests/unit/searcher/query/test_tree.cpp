#include <query/tree.h>

#include <support/catch.h>

#include "clauses.h"
#include "queries.h"

namespace fahras::query {

TEST_CASE("tree: a default node is an empty group") {
  const Node node;
  CHECK(node.is<Group>());
  CHECK(children_of(node).empty());
  CHECK(words_of(node).empty());
  CHECK(field_of(node) == Field::text);
}

TEST_CASE("tree: each type has its children, words and field") {
  const Node leaf{Phrase{{word("ا"), word("ب")}, Field::title}};
  CHECK(words_of(leaf).size() == 2);
  CHECK(field_of(leaf) == Field::title);
  CHECK(words_of(Node{Prefix{word("ا")}}).size() == 1);
  CHECK(children_of(Node{Near{{leaf, leaf}, Field::title, 3}}).size() == 2);
  CHECK(field_of(Node{Near{{leaf, leaf}, Field::title, 3}}) == Field::title);
  CHECK(children_of(Node{NoneOf{{leaf}}}).size() == 1);
  CHECK(words_of(Node{DateRange{"2025-01-01", ""}}).empty());
  Node other{PlainWord{word("ا")}};
  set_own_field(other, Field::source);
  CHECK(field_of(other) == Field::source);
  CHECK(leaf.get<PlainWord>() == nullptr);
}

TEST_CASE("tree: a filter has its field") {
  CHECK(is_filter(parsed("date:2025").root));
  CHECK(is_filter(parsed("source:واس").root));
  CHECK(is_filter(parsed("source:واس OR author:علي").root));
  CHECK_FALSE(is_filter(parsed("title:مصر").root));
  CHECK_FALSE(is_filter(parsed("source:واس OR مصر").root));
  CHECK_FALSE(is_filter(parsed("*").root));
}

TEST_CASE("tree: a query keeps the words of its text and their byte offsets") {
  const std::string_view text = "\u200Fمصر \"في ليبيا\" -title:تو\u200Eنس";
  std::vector<std::string> found;
  for (const TextWord& one : parsed(text).text_words) {
    found.push_back(one.word.surface + '=' +
                    std::string(text.substr(one.begin, one.end - one.begin)));
  }
  CHECK(found == std::vector<std::string>{"مصر=مصر", "في=في", "ليبيا=ليبيا", "تونس=تو\u200Eنس"});
}

TEST_CASE("tree: the words of a text that does not parse include the names of fields") {
  std::vector<std::string> found;
  for (const TextWord& one : parsed("(title:مصر =تونس ليب* AND").text_words) {
    found.push_back(one.word.surface);
  }
  CHECK(found == std::vector<std::string>{"title", "مصر", "تونس", "ليب"});
}

}  // namespace fahras::query
