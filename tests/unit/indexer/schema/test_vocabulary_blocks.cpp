#include <fahras/error.h>
#include <schema/vocabulary.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

std::string stream(const std::vector<VocabularyEntry>& entries) {
  VocabularyStream made;
  for (const VocabularyEntry& entry : entries) made.add(entry);
  return made.data();
}

std::string show(const VocabularyEntry& entry) {
  return std::string(entry.encoded) + " " + std::to_string(entry.frequency) + " " +
         std::string(entry.written) + " " + std::to_string(entry.votes);
}

using Lines = std::vector<std::string>;

Lines read(std::string_view data) {
  Lines lines;
  for (VocabularyReader reader(data); reader.next();) lines.push_back(show(reader.entry()));
  return lines;
}

Lines merged(const std::vector<std::string>& streams) {
  Lines lines;
  merge_vocabularies(streams, [&](const auto& entry) { lines.push_back(show(entry)); });
  return lines;
}

}  // namespace

TEST_CASE("the words of a stream are decoded with the bytes that they share") {
  const std::string data =
      stream({{"ab", 1, "", 0}, {"abc", 1ULL << 40U, "ABC", 7}, {"b", 3, "", 1}});
  CHECK(read(data) == Lines{"ab 1  0", "abc 1099511627776 ABC 7", "b 3  1"});
  VocabularyReader reader(data);
  reader.next();
  reader.next();
  CHECK(reader.shared() == 2);
  CHECK(read("").empty());
}

TEST_CASE("damaged streams are errors") {
  const std::string data = stream({{"ab", 1, "", 0}, {"abc", 9, "ABC", 7}});
  for (std::size_t length = 1; length < data.size(); ++length) {
    const std::string cut = data.substr(0, length);
    if (length != stream({{"ab", 1, "", 0}}).size()) CHECK_THROWS_AS(read(cut), Error);
  }
  std::string shares_too_much = data;
  shares_too_much[0] = 5;
  CHECK_THROWS_AS(read(shares_too_much), Error);
}

TEST_CASE("merged vocabularies have each word once, in order, with all its occurrences") {
  const std::string one = stream({{"a", 1, "", 0}, {"c", 2, "", 0}});
  const std::string two = stream({{"b", 4, "", 0}, {"c", 8, "", 0}, {"d", 16, "", 0}});
  CHECK(merged({one, two, one}) == Lines{"a 2  0", "b 4  0", "c 12  0", "d 16  0"});
  CHECK(merged({}).empty());
  CHECK(merged({"", ""}).empty());
}

TEST_CASE("the written form of a word is decided by votes") {
  const auto written = [](std::string_view form, std::uint64_t votes) {
    return stream({{"w", 1, form, votes}});
  };
  CHECK(merged({written("x", 2), written("x", 3)}) == Lines{"w 2 x 5"});
  CHECK(merged({written("x", 2), written("y", 3)}) == Lines{"w 2 y 1"});
  CHECK(merged({written("x", 3), written("", 2)}) == Lines{"w 2 x 1"});
  CHECK(merged({written("x", 2), written("y", 2), written("y", 1)}) == Lines{"w 3 y 1"});
}

TEST_CASE("a directory is decoded unchanged, and a missing one is empty") {
  const Lines words{"a", "ab", "abc", "b"};
  CHECK(decode_vocabulary_directory(encode_vocabulary_directory(words)) == words);
  CHECK(decode_vocabulary_directory("").empty());
  CHECK_THROWS_AS(decode_vocabulary_directory("\x05x"), Error);
}

TEST_CASE("keys of a vocabulary differ from those of others and of dictionaries") {
  CHECK(vocabulary_key(1) != vocabulary_key(2));
  CHECK(vocabulary_block_key(1, 0) != vocabulary_block_key(1, 1));
  CHECK(vocabulary_key(1) != vocabulary_block_key(1, 0));
  CHECK_FALSE(vocabulary_key(1).starts_with("words:"));
}
