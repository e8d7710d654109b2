#include <random>

#include <fahras/error.h>
#include <schema/words.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

struct Owned {
  std::uint32_t number = 0;
  FormsBuffer forms;
  bool operator==(const Owned& other) const {
    return number == other.number && forms.forms() == other.forms.forms();
  }
};

std::vector<Owned> sample() {
  return {{1, {"والكتاب", "كتاب", "كتاب"}},
          {max_words, {"كتابات", "كتابات", "كتاب"}},
          {300, {"المدارس", "مدارس", "مدرس"}},
          {70'000, {"2,000", "2000", "2000"}},
          {5, {"x", "", ""}},
          {6, {std::string(300, 'y'), "", ""}},
          {7, {"\xD8", "\xD8", "\xD9"}}};
}

std::string encode(const std::vector<Owned>& words) {
  std::vector<Word> views;
  for (const Owned& word : words) views.push_back({word.number, word.forms.forms()});
  return encode_word_block(views);
}

std::vector<Owned> decode(std::string_view block) {
  std::vector<Owned> words;
  for (WordBlockReader reader(block); reader.next();) {
    const auto [number, forms] = reader.word();
    words.push_back(
        {number, {std::string(forms.surface), std::string(forms.base), std::string(forms.stem)}});
  }
  return words;
}

template <class Decode>
bool is_index_error(Decode read) {
  try {
    read();
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("the words of a block are decoded unchanged") {
  CHECK(decode(encode(sample())) == sample());
  CHECK(encode({}).empty());
  CHECK(decode("").empty());
}

TEST_CASE("words of one stem are stored compactly") {
  const std::size_t one = encode({{300, {"كتاب", "كتاب", "كتاب"}}}).size();
  const std::size_t two =
      encode({{300, {"كتاب", "كتاب", "كتاب"}}, {301, {"والكتاب", "كتاب", "كتاب"}}}).size();
  CHECK(two - one == 2 + 1 + 1 + 1 + 1 + std::string("وال").size());
}

TEST_CASE("a block that is truncated within a word is an index error") {
  const std::string block = encode({{300, {"والكتاب", "كتاب", "كتاب"}}});
  for (std::size_t length = 1; length < block.size(); ++length) {
    CHECK(is_index_error([&] { decode(std::string_view(block).substr(0, length)); }));
  }
}

TEST_CASE("damaged blocks cause nothing worse than an index error") {
  std::mt19937 random(11);
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

TEST_CASE("the header of a dictionary is decoded unchanged, and other texts are refused") {
  const std::string data = encode_dictionary_header({max_words, 65'536, 9});
  const DictionaryHeader header = decode_dictionary_header(data);
  CHECK(header.words == max_words);
  CHECK(header.blocks == 65'536);
  CHECK(header.base_blocks == 9);
  for (const std::string& wrong :
       {std::string(), std::string("\2\1\1\1"), std::string("\1\1\0\1", 4), data + "x"}) {
    CHECK(is_index_error([&] { decode_dictionary_header(wrong); }));
  }
}

TEST_CASE("every root has a block, and keys of dictionaries and blocks differ") {
  CHECK(word_blocks(0) == 1);
  CHECK(word_blocks(1'000'000) > 1000);
  CHECK(word_block("كتاب", 1) == 0);
  CHECK(word_block("كتاب", 1000) < 1000);
  CHECK(word_block("كتاب", 1000) == word_block("كتاب", 1000));
  CHECK(word_block_key(1, 16) != word_block_key(16, 1));
  CHECK(dictionary_key(1) != dictionary_key(2));
  // Xapian accepts keys of 245 bytes.
  CHECK(word_block_key(~DictionaryId{0}, ~std::uint32_t{0}).size() < 60);
}

TEST_CASE("forms can be decoded separately") {
  for (const Owned& word : sample()) {
    CHECK(decode_forms(encode_forms(word.forms.forms())).forms() == word.forms.forms());
  }
  CHECK(is_index_error([] { decode_forms(""); }));
  CHECK(is_index_error([] { decode_forms(encode_forms({"a", "a", "a"}) + "b"); }));
}
