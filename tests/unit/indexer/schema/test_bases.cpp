#include <random>

#include <fahras/error.h>
#include <schema/bases.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::vector<Base> sample() {
  return {{"", {7}}, {"كتاب", {1, 2, 300}}, {"كتابات", {max_words}}, {"مدرسه", {70'000}}};
}

std::string encode(const std::vector<Base>& bases) {
  BaseBlockWriter out;
  for (const Base& base : bases) out.add(base);
  CHECK(out.size() == bases.size());
  return out.take();
}

std::string described(const Base& base) {
  std::string out = base.text;
  for (const std::uint32_t number : base.numbers) out += " " + std::to_string(number);
  return out;
}

std::vector<std::string> decode(std::string_view block) {
  std::vector<std::string> all;
  for (BaseBlockReader reader(block); reader.next();) all.push_back(described(reader.base()));
  return all;
}

bool is_index_error(std::string_view block) {
  try {
    decode(block);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("the bases of a block are decoded unchanged") {
  CHECK(decode(encode(sample())) ==
        std::vector<std::string>{" 7", "كتاب 1 2 300", "كتابات 4194304", "مدرسه 70000"});
  CHECK(encode({}).empty());
}

TEST_CASE("a writer of bases starts afresh for each block") {
  BaseBlockWriter out;
  out.add({"كتاب", {1}});
  const std::string first = out.take();
  out.add({"كتابات", {2}});
  CHECK(out.size() == 1);
  CHECK(decode(out.take()) == std::vector<std::string>{"كتابات 2"});
  CHECK(decode(first) == std::vector<std::string>{"كتاب 1"});
}

TEST_CASE("common beginnings are stored once") {
  const std::size_t one = encode({{"كتاب", {1}}}).size();
  CHECK(encode({{"كتاب", {1}}, {"كتابا", {2}}}).size() == one + 4 + std::string("ا").size());
}

TEST_CASE("bases that no writer has written are an index error") {
  CHECK(is_index_error(std::string("\1\0\1\1", 4)));     // shares a prefix that does not exist
  CHECK(is_index_error(std::string("\0\1a\0", 4)));      // no words
  CHECK(is_index_error(std::string("\0\1a\2\1\0", 6)));  // a number twice
  CHECK(is_index_error(std::string("\0\1a\1\xFF\xFF\xFF\xFF\x0F", 9)));  // a number too large
  const std::string block = encode({sample()[1]});
  for (std::size_t length = 1; length < block.size(); ++length) {
    CHECK(is_index_error(std::string_view(block).substr(0, length)));
  }
}

TEST_CASE("damaged bases cause nothing worse than an index error") {
  std::mt19937 random(13);
  const std::string block = encode(sample());
  for (int i = 0; i < 20'000; ++i) {
    std::string damaged = block;
    for (int k = 0; k < 3; ++k) damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      decode(damaged);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
    }
  }
}
