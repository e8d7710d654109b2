#include "archive_members.h"

#include <support/catch.h>

#include "archives.h"
#include "bad_input.h"

using namespace fahras::readers;

namespace {

Members members_of(const std::string& bytes) {
  Members members;
  MemorySource memory(bytes);
  Stream stream(memory);
  Expansion expansion{bytes.size(), 0};
  for_each_member(stream, expansion, [&](const std::string& name, Stream& member) {
    members.emplace_back(name, member.read_all(std::size_t{1} << 30));
  });
  return members;
}

std::string noise(std::size_t size) {
  std::string bytes(size, '\0');
  std::uint32_t state = 1;
  for (char& c : bytes) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  return bytes;
}

}  // namespace

TEST_CASE("a compressed file has one member without a name") {
  for (int filter :
       {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD}) {
    INFO(filter);
    const std::string bytes = make_archive(ARCHIVE_FORMAT_RAW, filter, {{"x", "نص"}});
    CHECK(members_of(bytes) == Members{{"", "نص"}});
  }
}

TEST_CASE("the members of tar and zip are read without folders") {
  const Members members = {{"dir/", ""}, {"dir/a.txt", "أول"}, {"ب.txt", "ثان"}};
  const Members files = {{"dir/a.txt", "أول"}, {"ب.txt", "ثان"}};
  CHECK(members_of(make_archive(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, members)) == files);
  CHECK(members_of(make_archive(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD, members)) == files);
  CHECK(members_of(make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, members)) == files);
}

TEST_CASE("a truncated file is reported as damaged") {
  const std::string bytes = gzipped(noise(200'000));
  CHECK_THROWS_WITH(members_of(bytes.substr(0, bytes.size() / 2)),
                    Catch::StartsWith("damaged archive"));
}

TEST_CASE("nothing is read after damage that the member's reader reports") {
  const std::string bytes = make_archive(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP,
                                         {{"a", noise(200'000)}, {"b", "x"}});
  MemorySource memory(bytes.substr(0, bytes.size() / 2));
  Stream stream(memory);
  int members = 0;
  int failures = 0;
  Expansion expansion{bytes.size(), 0};
  for_each_member(stream, expansion, [&](const std::string&, Stream& member) {
    ++members;
    try {
      member.read_all(1'000'000);
    } catch (const BadInput&) {
      ++failures;
    }
  });
  CHECK(members == 1);
  CHECK(failures == 1);
}

TEST_CASE("an empty archive is reported") {
  CHECK_THROWS_WITH(members_of(gzipped("")), "empty archive");
  CHECK_THROWS_WITH(members_of(gzipped(std::string(100'000, '\0'))), "empty archive");
}

TEST_CASE("a decompression bomb is not read to its end") {
  const std::string bomb = make_archive(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_ZSTD,
                                        {{"x", std::string(std::size_t{200} << 20, 'x')}});
  MemorySource memory(bomb);
  Stream stream(memory);
  std::size_t read = 0;
  Expansion expansion{bomb.size(), 0};
  CHECK_THROWS_WITH(for_each_member(stream, expansion,
                                    [&](const std::string&, Stream& member) {
                                      while (!member.window().empty()) {
                                        read += member.window().size();
                                        member.skip(member.window().size());
                                      }
                                    }),
                    Catch::StartsWith("expands more than 250 times"));
  CHECK(read < (std::size_t{100} << 20));
}

TEST_CASE("names of members cannot lead outside a folder") {
  const Members members = {{"../../etc/passwd", "x"},
                           {"/root.txt", "x"},
                           {"a/./../b.txt", "x"},
                           {"esc\033[2J.txt", "x"}};
  const Members expected = {
      {"etc/passwd", "x"}, {"root.txt", "x"}, {"a/b.txt", "x"}, {"esc\uFFFD[2J.txt", "x"}};
  CHECK(members_of(make_archive(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, members)) ==
        expected);
  CHECK(members_of(make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{"..", "x"}})) ==
        Members{{"?", "x"}});
}

TEST_CASE("exceptions of the input are passed on") {
  struct Failing final : ByteSource {
    std::size_t read(char*, std::size_t) override { throw BadInput("disk on fire"); }
  } failing;
  Stream stream(failing);
  Expansion expansion;
  CHECK_THROWS_WITH(for_each_member(stream, expansion, [](const std::string&, Stream&) {}),
                    "disk on fire");
}
