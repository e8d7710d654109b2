#include "data_files.h"

#include <filesystem>
#include <fstream>

#include <support/catch.h>

#include "tables.h"

using namespace fahras::lexicon;

namespace {

class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content)
      : path_(std::filesystem::temp_directory_path() / "fahras_data_files_test.tsv") {
    std::ofstream(path_) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("counts of words that are equal after normalisation are added") {
  const TemporaryFile file("# comment\n\nمسؤول\t5\nمسئول\t2\n");
  const Entries entries = read_counts(file.path());
  REQUIRE(entries.size() == 1);
  CHECK(count_at(entries.begin()->second.data()) == 7);
}

TEST_CASE("each plural of a row maps to the singular, and the first row wins") {
  const TemporaryFile file("حبة\tحبوب\tحبات\nحب\tحبوب\n");
  const Entries entries = read_plurals(file.path());
  CHECK(entries.size() == 2);
  CHECK(entries.at(key_of(u"حبوب")) == word_value(u"حبه"));
}

TEST_CASE("variants that normalisation unifies need no entry") {
  const TemporaryFile file("أمريكا\tامريكا\nأميركا\tأمريكا\n");
  CHECK(read_variants(file.path()).size() == 1);
}

TEST_CASE("phrases are left out of lists of words, and comments out of lists of lines") {
  const TemporaryFile file("# comment\nفي\nمن ثم\n");
  CHECK(read_words({file.path()}).size() == 1);
  CHECK(read_lines(file.path()) == std::vector<std::string>{"في", "من ثم"});
}

TEST_CASE("words of manual lists count at least as often as the rarest counted word") {
  const Entries known = read_known(FAHRAS_LEXICON_DATA);
  CHECK(known.at(key_of(u"زيلينسكي")) == count_value(3));
  CHECK(count_at(known.at(key_of(u"كتاب")).data()) > 100);
}

TEST_CASE("errors name the file and the line") {
  const TemporaryFile file("كتاب\t5\nكتاب\n");
  CHECK_THROWS_WITH(read_counts(file.path()),
                    Catch::Contains(file.path().string() + ":2: expected 2 columns"));
  const TemporaryFile bad("كتاب\tfive\n");
  CHECK_THROWS_WITH(read_counts(bad.path()), Catch::Contains(":1: not a count: five"));
  CHECK_THROWS_WITH(read_counts("/nowhere/attested.tsv"), Catch::Contains("cannot be read"));
}
