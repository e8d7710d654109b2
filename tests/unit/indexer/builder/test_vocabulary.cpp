#include <fahras/analyzer.h>
#include <fmt/format.h>
#include <schema/terms.h>
#include <schema/vocabulary.h>
#include <support/catch.h>
#include <support/temporary_folder.h>
#include <xapian.h>

#include "index_reader.h"
#include "vocabulary.h"

using namespace fahras;

namespace {

const Analyzer& analyzer() { return *Analyzer::find("light10"); }

// Returns a word of letters for each number.
std::string word(int number) {
  std::string made = "word";
  for (const char digit : fmt::format("{:04}", number))
    made += static_cast<char>(digit - '0' + 'a');
  return made;
}

void write_chunk(const std::filesystem::path& file, const std::string& text) {
  builder::WordTable words(analyzer());
  TokenStream tokens;
  analyzer().analyze(text, tokens);
  words.count(tokens, text);
  builder::write_chunk_vocabulary(words, file);
}

}  // namespace

TEST_CASE("the files of many chunks are merged into one vocabulary and removed") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < 40; ++i) {
    files.push_back(folder / std::to_string(i));
    write_chunk(files.back(), "مدرسة كتاب كتاب " + word(i));
  }
  builder::write_vocabulary(files, 7, folder / "words");
  const auto words = test::vocabulary(Xapian::Database((folder / "words").string()));
  REQUIRE(words.size() == 42);
  CHECK(words[0] == word(0) + " 1 ");
  CHECK(words[40] == "كتاب 80 ");
  CHECK(words[41] == "مدرسه 40 مدرسة");
  for (const auto& file : files) CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("blocks are bounded, and the directory has the first word of each") {
  const test::TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += word(i) + " ";
  write_chunk(folder / "chunk", text);
  builder::write_vocabulary({folder / "chunk"}, 7, folder / "words");
  const Xapian::Database database((folder / "words").string());
  const auto first_words =
      schema::decode_vocabulary_directory(database.get_metadata(schema::vocabulary_key(7)));
  REQUIRE(first_words.size() > 3);
  for (std::uint32_t i = 0; i < first_words.size(); ++i) {
    const std::string block = database.get_metadata(schema::vocabulary_block_key(7, i));
    schema::VocabularyReader reader(block);
    REQUIRE(reader.next());
    CHECK(reader.entry().encoded == first_words[i]);
    CHECK(block.size() < schema::vocabulary_block_bytes + 100);
  }
}

TEST_CASE("overlong words are left out, and an empty vocabulary is valid") {
  const test::TemporaryFolder folder;
  write_chunk(folder / "chunk", std::string(65, 'x') + " " + std::string(64, 'y'));
  builder::write_vocabulary({folder / "chunk"}, 7, folder / "words");
  CHECK(test::vocabulary(Xapian::Database((folder / "words").string())).size() == 1);
  builder::write_vocabulary({}, 8, folder / "none");
  CHECK(test::vocabulary(Xapian::Database((folder / "none").string())).empty());
}
