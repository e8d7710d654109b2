#include "binary.h"

#include <random>

#include <support/catch.h>

#include "archives.h"
#include "encodings.h"

using namespace fahras::readers;
using namespace std::string_literals;

namespace {

std::string random_bytes(std::size_t size) {
  std::mt19937 random(7);  // NOLINT: the same bytes every time
  std::string bytes;
  while (bytes.size() < size) bytes += static_cast<char>(random() & 0xFF);
  return bytes;
}

}  // namespace

TEST_CASE("binary files are recognised by their first bytes") {
  for (const std::string& head :
       {"\xFF\xD8\xFF\xE1 Exif"s, "\x89PNG\r\n\x1A\n"s, "GIF89a text"s, "%PDF-1.4\n"s,
        "\x7F"
        "ELF\2"s,
        "RIFF....WEBPVP8 "s, "....ftypisom"s, "SQLite format 3\0"s}) {
    INFO(head);
    CHECK(has_binary_signature(head));
  }
  CHECK_FALSE(has_binary_signature(arabic_sentence()));
  CHECK_FALSE(has_binary_signature(""));
}

TEST_CASE("documents that are zip archives are distinguished from archives of texts") {
  const auto zip = [](const char* name) {
    return make_archive(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, {{name, "x"}});
  };
  CHECK(has_binary_signature(zip("[Content_Types].xml")));
  CHECK(has_binary_signature(zip("mimetype")));
  CHECK_FALSE(has_binary_signature(zip("a.txt")));
}

TEST_CASE("random bytes are not text, whatever their length") {
  for (const std::size_t size : {100U, 500U, 4096U}) CHECK(is_binary(random_bytes(size)));
}

TEST_CASE("small two-byte numbers are not taken for UTF-16") {
  std::string numbers;
  for (int i = 0; i < 500; ++i) {
    numbers += static_cast<char>(i % 40);
    numbers += '\0';
  }
  CHECK(is_binary(numbers));
}

TEST_CASE("text in every encoding is recognised, even if slightly damaged") {
  for (const char* encoding : {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"}) {
    INFO(encoding);
    CHECK_FALSE(is_binary(encoded(arabic_sentence(), encoding)));
  }
  CHECK_FALSE(is_binary("\xFF\xFE" + encoded(arabic_sentence(), "UTF-16LE")));
  CHECK_FALSE(is_binary(encoded("{\"id\":\"1\",\"text\":\"كتاب\"}", "UTF-16LE")));
  CHECK_FALSE(is_binary("نص فيه بايت \xFF\xFE\xD9 خاطئ عن الهدهد."));
  CHECK_FALSE(is_binary(arabic_sentence() + "\x01\0"s + arabic_sentence()));
  CHECK_FALSE(is_binary("a"));
}
