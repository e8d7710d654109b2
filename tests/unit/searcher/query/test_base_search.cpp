#include "base_search.h"

#include <string>
#include <vector>

#include <fahras/error.h>
#include <support/catch.h>

namespace fahras::query {
namespace {

const std::vector<std::string> words{"ab", "b", "ba", "bab", "bb", "c", "ca", "cab", "cb", "da"};

// Returns what is found in blocks of this many words.
std::vector<std::string> found(std::string_view start, std::size_t per_block) {
  std::vector<std::string> blocks;
  schema::BaseBlockWriter block;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    block.add({words[i], {i + 1}});
    if (block.size() == per_block) blocks.push_back(block.take());
  }
  if (block.size() > 0) blocks.push_back(block.take());
  const auto metadata = [&](const std::string& key) {
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (key == schema::base_block_key(1, i)) return blocks[i];
    }
    return std::string();
  };
  std::vector<std::string> all;
  for_each_base(start, 1, {10, 1, static_cast<std::uint32_t>(blocks.size())}, metadata,
                [&](const schema::Base& base) { all.push_back(base.text); });
  return all;
}

}  // namespace

TEST_CASE("bases are found by their prefix across block boundaries") {
  for (std::size_t per_block = 1; per_block <= words.size(); ++per_block) {
    for (const auto* start : {"", "a", "b", "ba", "bab", "bc", "c", "ca", "cc", "d", "e"}) {
      std::vector<std::string> expected;
      for (const std::string& word : words) {
        if (word.starts_with(start)) expected.push_back(word);
      }
      CHECK(found(start, per_block) == expected);
    }
  }
}

TEST_CASE("an empty dictionary has no bases, and one with missing blocks is damaged") {
  const auto nothing = [](const std::string&) { return std::string(); };
  const auto visit = [](const schema::Base&) { FAIL(); };
  CHECK_NOTHROW(for_each_base("a", 1, {0, 1, 0}, nothing, visit));
  CHECK_THROWS_AS(for_each_base("a", 1, {9, 1, 3}, nothing, visit), Error);
}

}  // namespace fahras::query
