#include <keys/index_pattern.h>

#include <support/catch.h>

using namespace fahras::keys;

TEST_CASE("a pattern of indexes is a uid, a beginning of uids, or a star") {
  for (const char* const good : {"news", "news-2025_a", "news*", "*"})
    CHECK(is_index_pattern(good));
  CHECK(is_index_pattern(std::string(400, 'a')));
  for (const char* const bad : {"", "**", "a*b", "a b", "أخبار", "*a"})
    CHECK_FALSE(is_index_pattern(bad));
  CHECK_FALSE(is_index_pattern(std::string(401, 'a')));
}

TEST_CASE("a pattern matches the uid that it is, or those that begin with it") {
  CHECK(matches("news", "news"));
  CHECK_FALSE(matches("news", "news2"));
  CHECK(matches("news*", "news"));
  CHECK(matches("news*", "news2"));
  CHECK_FALSE(matches("news*", "new"));
  CHECK(matches("*", "anything"));
  CHECK(any_matches({"a", "b*"}, "b1"));
  CHECK_FALSE(any_matches({"a", "b*"}, "c"));
  CHECK_FALSE(any_matches({}, "c"));
}
