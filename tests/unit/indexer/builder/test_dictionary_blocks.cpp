#include "dictionary_blocks.h"

#include <set>

#include <schema/bases.h>
#include <support/catch.h>

using namespace fahras;

namespace {

std::vector<std::string> encoded(const std::vector<schema::Forms>& words) {
  std::vector<std::string> all;
  for (const schema::Forms& forms : words) all.push_back(schema::encode_forms(forms));
  return all;
}

std::vector<std::string_view> views(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

}  // namespace

TEST_CASE("words of one root are in the block of that root") {
  const Analyzer& chain = *Analyzer::find("fahras");
  std::vector<std::string> words =
      encoded({{"الكاتب", "كاتب", "كاتب"}, {"مكتوب", "مكتوب", "مكتوب"}});
  for (int i = 0; i < 1000; ++i) {
    const std::string word = std::to_string(i);
    words.push_back(schema::encode_forms({word, word, word}));
  }
  const auto all = views(words);
  const builder::WordBlocks blocks(all, chain);
  REQUIRE(blocks.count() > 1);
  std::string root;
  chain.find_root("كاتب", root);
  const std::string block = blocks.encode(schema::word_block(root, blocks.count()));
  std::set<std::uint32_t> numbers;
  for (schema::WordBlockReader reader(block); reader.next();) {
    numbers.insert(reader.word().number);
  }
  CHECK(numbers.count(1) == 1);
  CHECK(numbers.count(2) == 1);
}

TEST_CASE("bases are in byte order, each with all its words") {
  const auto words = encoded(
      {{"والكتاب", "كتاب", "كتاب"}, {"ba", "ba", "b"}, {"كتاب", "كتاب", "كت"}, {"b", "b", "b"}});
  const auto blocks = builder::base_blocks(views(words));
  REQUIRE(blocks.size() == 1);
  std::vector<schema::Base> found;
  for (schema::BaseBlockReader reader(blocks[0]); reader.next();) found.push_back(reader.base());
  REQUIRE(found.size() == 3);
  CHECK(found[0].text == "b");
  CHECK(found[1].text == "ba");
  CHECK(found[2].text == "كتاب");
  CHECK(found[2].numbers == std::vector<std::uint32_t>{1, 3});
  CHECK(builder::base_blocks({}).empty());
}

TEST_CASE("many bases are split into several blocks") {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < 2 * schema::bases_per_block + 1; ++i) {
    const std::string word = std::to_string(i);
    words.push_back(schema::encode_forms({word, word, word}));
  }
  CHECK(builder::base_blocks(views(words)).size() == 3);
}
