#include "min_hash.h"

#include <support/catch.h>

#include <string>

using fahras::articles::MinHash;

namespace {

MinHash hash(std::string_view text) {
  MinHash result;
  result.add(text);
  return result;
}

std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += "كلمة" + std::to_string(i) + " ";
  return text;
}

double similarity(const std::string& a, const std::string& b) {
  return MinHash::similarity(hash(a).signature(), hash(b).signature());
}

}  // namespace

TEST_CASE("punctuation, diacritics and tatweel do not change the hash") {
  CHECK(hash("قال: «نَعَم»، ثم ذهـــب.").whole() == hash("قال نعم ثم ذهب").whole());
  CHECK(hash("قال نعم").whole() != hash("نعم قال").whole());
  CHECK(hash("قال نعم").whole() != hash("قالنعم").whole());
}

TEST_CASE("the hash of several paragraphs is that of the whole text") {
  MinHash parts;
  parts.add("قال نعم ثم");
  parts.add("ذهب إلى البيت");
  CHECK(parts.whole() == hash("قال نعم ثم ذهب إلى البيت").whole());
}

TEST_CASE("a text of fewer than 12 words is short") {
  CHECK(hash(words(0, 11)).is_short());
  CHECK_FALSE(hash(words(0, 12)).is_short());
  CHECK(hash("").is_short());
}

TEST_CASE("the estimate follows the shared fraction") {
  const std::string text = words(0, 400);
  CHECK(similarity(text, text) == 1.0);
  CHECK(similarity(text, words(1000, 400)) < 0.1);
  CHECK(similarity(text, words(0, 380) + words(1000, 20)) > 0.85);
  CHECK(similarity(text, words(0, 200) + words(1000, 200)) == Approx(0.5).margin(0.15));
}

TEST_CASE("any bytes can be hashed") {
  CHECK_NOTHROW(hash("\xFF\xD8\xE2\x80\xF0"));
  CHECK_NOTHROW(hash(std::string(100'000, 'x')));
}
