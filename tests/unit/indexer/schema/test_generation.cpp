#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <schema/generation.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

Generation sample() {
  const Analyzer* analyzer = Analyzer::find("light10");
  Generation generation;
  generation.number = 7;
  generation.format = format_version;
  generation.analyzer = analyzer->name();
  generation.analyzer_version = analyzer->version();
  generation.created = "2025-09-04T10:00:00Z";
  generation.writer = "test";
  generation.segments = {
      {"segment-000012", 3, 9, 1000, {{"articles.glass", 5, "00ff"}}, {2, 5, 700}}};
  return generation;
}

// An index folder that contains only what a generation needs.
class Folder {
 public:
  explicit Folder(const Generation& generation = sample()) {
    std::filesystem::create_directory(folder_ / "segment-000012");
    test::write_file(folder_ / "segment-000012/articles.glass", "12345");
    publish(to_json(generation));
  }
  // Publishes a generation of this text.
  void publish(const std::string& json) const {
    test::write_file(folder_ / "generation-000007.json", json);
    test::write_file(folder_ / "CURRENT", current_text("generation-000007.json", json));
  }
  const std::filesystem::path& path() const { return folder_.path(); }
  std::string open_error() const {
    try {
      open_generation(path());
    } catch (const Error& error) {
      return error.kind() == ErrorKind::index ? error.what() : "another kind of error";
    }
    return "";
  }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a generation is read back from JSON unchanged") {
  const Generation read = generation_from_json(to_json(sample()));
  CHECK(to_json(read) == to_json(sample()));
  CHECK(read.segments.at(0).removed.articles == 2);
  CHECK(read.segments.at(0).removed.paragraphs == 5);
  CHECK(read.segments.at(0).removed.text_bytes == 700);
  CHECK(read.segments.at(0).files.at(0).bytes == 5);
}

TEST_CASE("JSON that is not a generation is an index error") {
  for (const char* json : {"", "{", "[]", "{}", R"({"format": "x"})", "null"}) {
    CHECK_THROWS_AS(generation_from_json(json), Error);
  }
}

TEST_CASE("numbers in a generation are whole and not negative, and large ones are kept") {
  const std::string json = to_json(sample());
  const std::string number = "\"analyzer_version\": ";
  const std::size_t begin = json.find(number) + number.size();
  const std::size_t length = json.find(',', begin) - begin;
  const auto with = [&](const char* other) {
    return std::string(json).replace(begin, length, other);
  };
  for (const char* other : {"2e127", "-1", "1.5", "18446744073709551616", "\"1\"", "null"}) {
    CAPTURE(other);
    CHECK_THROWS_AS(generation_from_json(with(other)), Error);
  }
  CHECK(generation_from_json(with("4294967297")).analyzer_version == 4294967295U);
}

TEST_CASE("a sound index opens") {
  const Folder folder;
  CHECK(folder.open_error().empty());
  CHECK(open_generation(folder.path()).number == 7);
}

TEST_CASE("a folder without an index is an error that says what to do") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(
      open_generation(folder.path()),
      Catch::Contains("no index here; make one with fahras-index build --index DIR") &&
          !Catch::Contains("again"));
  CHECK_THROWS_WITH(open_generation(folder / "gone"), Catch::Contains("no index here"));
}

TEST_CASE("an index of another format does not open but its generation can be read") {
  Generation generation = sample();
  generation.format = format_version + 1;
  const Folder folder(generation);
  CHECK_THAT(folder.open_error(), Catch::Contains("format") && Catch::Contains("build"));
  CHECK(read_generation(folder.path()).format == format_version + 1);
}

TEST_CASE("an index of another analyzer or analyzer version does not open") {
  Generation generation = sample();
  generation.analyzer = "klingon";
  CHECK_THAT(Folder(generation).open_error(), Catch::Contains("'klingon'"));
  generation = sample();
  generation.analyzer_version += 1;
  CHECK_THAT(Folder(generation).open_error(), Catch::Contains("'light10'"));
}

TEST_CASE("an index with a missing file or a file of another size does not open") {
  const Folder folder;
  test::write_file(folder.path() / "segment-000012/articles.glass", "1234");
  CHECK_THAT(folder.open_error(), Catch::Contains("4 bytes instead of 5"));
  std::filesystem::remove(folder.path() / "segment-000012/articles.glass");
  CHECK_THAT(folder.open_error(), Catch::Contains("missing"));
}

TEST_CASE("an index with a damaged header does not open, and other damage is found by check") {
  Generation generation = sample();
  SegmentFile& file = generation.segments[0].files[0];
  const test::TemporaryFolder other;
  std::string content(head_bytes + 10, 'x');
  test::write_file(other / "file", content);
  file.bytes = content.size();
  file.head = head_checksum(other / "file");
  const Folder folder(generation);
  for (const std::size_t at : {std::size_t{0}, head_bytes - 1, head_bytes}) {
    content[at] ^= 1;
    test::write_file(folder.path() / "segment-000012/articles.glass", content);
    content[at] ^= 1;
    CHECK(folder.open_error().empty() == (at == head_bytes));
  }
  content[0] = 'y';
  test::write_file(folder.path() / "segment-000012/articles.glass", content);
  CHECK_THAT(folder.open_error(), Catch::Contains("articles.glass: damaged: its header"));
}

TEST_CASE("names cannot lead out of the index") {
  const Folder folder;
  for (const std::string name : {"../generation-000007.json", "", "..", "/etc/passwd"}) {
    test::write_file(folder.path() / "CURRENT", name + "\n");
    CHECK_THAT(folder.open_error(), Catch::Contains("does not name a generation"));
  }
  Generation generation = sample();
  generation.segments[0].folder = "../elsewhere";
  CHECK_THAT(Folder(generation).open_error(), Catch::Contains("outside the index"));
}

TEST_CASE("every change in CURRENT or in the generation is noticed") {
  const Folder folder;
  const auto flips_are_noticed = [&](const std::string& name) {
    const std::string sound = test::read_file(folder.path() / name);
    for (std::size_t i = 0; i <= sound.size(); ++i) {
      std::string damaged = sound;
      if (i < sound.size()) damaged[i] = static_cast<char>(damaged[i] ^ 1);
      if (i == sound.size()) damaged += '\n';
      test::write_file(folder.path() / name, damaged);
      CAPTURE(damaged);
      CHECK(folder.open_error() != "");
      CHECK_THROWS_AS(read_generation(folder.path()), Error);
    }
    test::write_file(folder.path() / name, sound);
    CHECK(folder.open_error() == "");
  };
  flips_are_noticed("CURRENT");
  flips_are_noticed("generation-000007.json");
}

TEST_CASE("CURRENT without a checksum does not open, and an older format is reported as such") {
  Generation generation = sample();
  const auto error = [&] {
    const Folder folder(generation);
    test::write_file(folder.path() / "CURRENT", "generation-000007.json\n");
    return folder.open_error();
  };
  CHECK_THAT(error(), Catch::Contains("generation-000007.json: damaged"));
  generation.format -= 1;
  CHECK_THAT(error(), Catch::Contains("has format"));
}

TEST_CASE("an error names the file of a generation that is missing or not JSON") {
  const Folder folder;
  folder.publish("{");
  CHECK_THAT(folder.open_error(),
             Catch::Contains("generation-000007.json: damaged: it does not describe an index; "
                             "build the index again") &&
                 !Catch::Contains("exception"));
  std::filesystem::remove(folder.path() / "generation-000007.json");
  CHECK_THAT(folder.open_error(), Catch::Contains("generation-000007.json"));
}

TEST_CASE("synonyms are part of the generation if there are any") {
  CHECK_FALSE(generation_from_json(to_json(sample())).synonyms);
  Generation generation = sample();
  generation.synonyms = {{"synonyms-000007.txt", 4, "00ff"}, 12};
  const Generation read = generation_from_json(to_json(generation));
  REQUIRE(read.synonyms);
  CHECK(read.synonyms->file.name == "synonyms-000007.txt");
  CHECK(read.synonyms->file.bytes == 4);
  CHECK(read.synonyms->rules == 12);
}

TEST_CASE("missing, truncated or misplaced synonyms do not open") {
  Generation generation = sample();
  generation.synonyms = {{"synonyms-000007.txt", 4, "00ff"}, 12};
  const Folder folder(generation);
  CHECK_THAT(folder.open_error(), Catch::Contains("synonyms-000007.txt: missing"));
  test::write_file(folder.path() / "synonyms-000007.txt", "123");
  CHECK_THAT(folder.open_error(), Catch::Contains("3 bytes instead of 4"));
  test::write_file(folder.path() / "synonyms-000007.txt", "1234");
  CHECK(folder.open_error().empty());
  generation.synonyms->file.name = "../elsewhere";
  CHECK_THAT(Folder(generation).open_error(), Catch::Contains("outside the index"));
}
