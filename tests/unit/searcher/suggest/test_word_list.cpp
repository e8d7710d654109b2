#include <suggest/word_list.h>
#include <support/catch.h>

#include <map>

using namespace fahras;
using namespace fahras::suggest;

namespace {

// Blocks of three words, and how often blocks were read.
struct Fake {
  explicit Fake(const std::vector<std::string>& words) {
    std::vector<std::string> first_words;
    schema::VocabularyStream block;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i % 3 == 0) {
        block.clear();
        first_words.push_back(words[i]);
      }
      block.add({words[i], i + 1, "", 0});
      metadata[schema::vocabulary_block_key(1, static_cast<std::uint32_t>(i / 3))] = block.data();
    }
    metadata[schema::vocabulary_key(1)] = schema::encode_vocabulary_directory(first_words);
  }
  WordList list() {
    return {[this](const std::string& key) {
              ++asked;
              return metadata[key];
            },
            1};
  }

  std::map<std::string, std::string> metadata;
  int asked = 0;
};

using Texts = std::vector<std::string>;

Texts from(const WordList& list, std::string_view start, std::size_t most) {
  Texts words;
  list.for_each_from(start, [&](const auto& entry) {
    words.emplace_back(entry.encoded);
    return words.size() < most;
  });
  return words;
}

}  // namespace

TEST_CASE("words are read from any position") {
  Fake fake({"b", "d", "f", "h", "j", "l", "n"});
  const WordList list = fake.list();
  CHECK(from(list, "", 3) == Texts{"b", "d", "f"});
  CHECK(from(list, "f", 3) == Texts{"f", "h", "j"});
  CHECK(from(list, "g", 9) == Texts{"h", "j", "l", "n"});
  CHECK(from(list, "z", 9).empty());
}

TEST_CASE("words are looked up in one pass") {
  Fake fake({"b", "d", "f", "h", "j", "l", "n"});
  std::vector<std::uint64_t> frequencies(8, 0);
  const WordList list = fake.list();
  list.look_up({"a", "b", "c", "f", "h", "m", "n", "z"},
               [&](std::size_t i, const auto& entry) { frequencies[i] = entry.frequency; });
  CHECK(frequencies == std::vector<std::uint64_t>{0, 1, 0, 3, 4, 0, 7, 0});
  CHECK(fake.asked == 4);
  list.look_up({"b", "n"}, [](std::size_t, const auto&) {});
  CHECK(fake.asked == 4);
}

TEST_CASE("a missing list has no words") {
  Fake fake({});
  fake.metadata.clear();
  const WordList list = fake.list();
  CHECK(from(list, "", 3).empty());
  list.look_up({"a"}, [](std::size_t, const auto&) { FAIL("found"); });
  list.for_each([](const auto&) { FAIL("found"); });
}
