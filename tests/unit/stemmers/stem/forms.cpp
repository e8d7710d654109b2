#include "forms.h"

#include <char/normalizer.h>
#include <unicode/unistr.h>

namespace fahras::stem {
namespace {

std::string utf8(const std::u16string& word) {
  std::string bytes;
  icu::UnicodeString(false, word.data(), static_cast<std::int32_t>(word.size()))
      .toUTF8String(bytes);
  return bytes;
}

std::u16string base_letters(std::string_view word, const Stemmer& stemmer) {
  std::u16string base;
  stemmer.strip_proclitics(chars::normalize(word).text, base);
  return base;
}

}  // namespace

std::string base_of(std::string_view word, const Stemmer& stemmer) {
  return utf8(base_letters(word, stemmer));
}

std::string stem_of(std::string_view word, const Stemmer& stemmer) {
  std::u16string stem;
  stemmer.strip_endings(base_letters(word, stemmer), stem);
  return utf8(stem);
}

}  // namespace fahras::stem
