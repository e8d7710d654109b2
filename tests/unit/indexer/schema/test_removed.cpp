#include <schema/removed.h>

#include <string>
#include <vector>

#include <fahras/error.h>
#include <support/catch.h>
#include <support/temporary_folder.h>

namespace fahras::schema {
namespace {

using Documents = std::vector<Xapian::docid>;

// An index folder with one segment of 3 articles and 9 paragraphs that contains only what removed
// documents need.
class Folder {
 public:
  explicit Folder(const std::string& removed) {
    const auto file = folder_ / "removed-000001";
    test::write_file(file, removed);
    generation_.removed = {"removed-000001", removed.size(), file_checksum(file)};
    generation_.segments.resize(1);
    generation_.segments[0].articles = 3;
    generation_.segments[0].paragraphs = 9;
    generation_.segments[0].removed = {1, 2, 100};
  }
  const Generation& generation() const { return generation_; }
  std::vector<RemovedDocuments> read() const { return read_removed(folder_.path(), generation_); }
  void damage() const { test::write_file(folder_ / "removed-000001", "damage"); }

 private:
  test::TemporaryFolder folder_;
  Generation generation_;
};

}  // namespace

TEST_CASE("removed documents are read back unchanged") {
  const auto read = decode_removed(encode_removed({{{1, 2, 700}, {5}}, {{}, {}}, {{9}, {}}}));
  REQUIRE(read.size() == 3);
  CHECK(read[0].articles == Documents{1, 2, 700});
  CHECK(read[0].paragraphs == Documents{5});
  CHECK(read[1].articles.empty());
  CHECK(read[2].articles == Documents{9});
  CHECK(decode_removed(encode_removed({})).empty());
}

TEST_CASE("a text that is not a list of removed documents is an index error") {
  const std::string good = encode_removed({{{1, 2}, {3}}});
  for (std::size_t end = 2; end < good.size(); ++end) {
    CHECK_THROWS_AS(decode_removed(good.substr(0, end)), Error);
  }
  // The second document is 2^64 - 1 after the first, which wraps around to the one before it.
  const std::string wrapping("\1\2\2\377\377\377\377\377\377\377\377\377\1\0", 14);
  for (const std::string& bad :
       {std::string(), std::string("\2"), good + '\1', std::string("\1\2\1\0\0", 5),
        std::string("\1\377", 2), wrapping}) {
    CHECK_THROWS_AS(decode_removed(bad), Error);
  }
}

TEST_CASE("a generation's removed documents are read together with it") {
  const Folder folder(encode_removed({{{2}, {4, 5}}}));
  const auto read = folder.read();
  REQUIRE(read.size() == 1);
  CHECK(read[0].articles == Documents{2});
  CHECK(read[0].paragraphs == Documents{4, 5});
}

TEST_CASE("without a file no documents are removed") {
  Generation generation;
  generation.segments.resize(2);
  CHECK(read_removed("nowhere", generation).size() == 2);
}

TEST_CASE("removed documents that do not match the generation are refused") {
  CHECK_THROWS_AS(Folder(encode_removed({})).read(), Error);
  CHECK_THROWS_AS(Folder(encode_removed({{{2}, {4}}})).read(), Error);
  CHECK_THROWS_AS(Folder(encode_removed({{{4}, {4, 5}}})).read(), Error);
  CHECK_THROWS_AS(Folder(encode_removed({{{2}, {4, 10}}})).read(), Error);
  CHECK_THROWS_AS(Folder(encode_removed({{{2}, {4, 5}}, {}})).read(), Error);
}

TEST_CASE("a damaged list of removed documents is refused") {
  const Folder folder(encode_removed({{{2}, {4, 5}}}));
  folder.damage();
  CHECK_THROWS_AS(folder.read(), Error);
}

}  // namespace fahras::schema
