#include "decoder.h"

#include <support/catch.h>

#include "encodings.h"

using namespace fahras::readers;

namespace {

std::string decoded(std::string bytes, const std::string& option = "",
                    Invalid invalid = Invalid::keep) {
  MemorySource memory(std::move(bytes));
  Stream stream(memory);
  const auto source = decode(stream, option, invalid);
  return Stream(*source).read_all(std::size_t{1} << 30);
}

}  // namespace

TEST_CASE("every encoding of Arabic is converted to UTF-8") {
  for (const char* encoding : {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-8"}) {
    INFO(encoding);
    CHECK(decoded(encoded(arabic_sentence(), encoding)) == arabic_sentence());
  }
}

TEST_CASE("byte order marks are removed") {
  CHECK(decoded("\xEF\xBB\xBF" + arabic_sentence()) == arabic_sentence());
  CHECK(decoded("\xFF\xFE" + encoded(arabic_sentence(), "UTF-16LE")) == arabic_sentence());
}

TEST_CASE("the option overrides detection") { CHECK(decoded("\xE9t\xE9", "ISO-8859-1") == "été"); }

TEST_CASE("a long text is decoded across windows") {
  std::string text;
  while (text.size() < 3'000'000) text += arabic_sentence() + "\n";
  CHECK(decoded(encoded(text, "windows-1256")) == text);
}

TEST_CASE("invalid UTF-8 is kept or replaced, as requested") {
  const std::string text = arabic_sentence() + "\xFF";
  CHECK(decoded(text) == text);
  CHECK(decoded(text, "", Invalid::replace) == arabic_sentence() + "\uFFFD");
}

TEST_CASE("decode_whole counts replacements") {
  std::size_t replaced = 0;
  CHECK(decode_whole(arabic_sentence() + "\xFF.", "", replaced) == arabic_sentence() + "\uFFFD.");
  CHECK(replaced == 1);
  CHECK(decode_whole(encoded(arabic_sentence(), "windows-1256"), "", replaced) ==
        arabic_sentence());
  CHECK(replaced == 0);
  CHECK(decode_whole("abc\xD8", "", replaced) == "abc\uFFFD");
  CHECK(replaced == 1);
}
