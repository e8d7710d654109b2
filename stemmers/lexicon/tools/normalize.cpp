#include "normalize.h"

#include <unicode/unistr.h>

#include <stdexcept>

namespace fahras::lexicon {
namespace {

char16_t fold(char16_t letter) {
  switch (letter) {
    case u'أ':
    case u'إ':
    case u'آ':
    case u'ٱ':
      return u'ا';
    case u'ى':
      return u'ي';
    case u'ة':
      return u'ه';
    case u'\u067E':
      return u'ب';
    case u'\u0686':
      return u'ج';
    case u'\u06A4':
      return u'ف';
    case u'\u06AF':
    case u'\u06A9':
      return u'ك';
    default:
      return letter;
  }
}

}  // namespace

std::u16string normalized_word(std::string_view text) {
  const icu::UnicodeString decoded = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::u16string word;
  for (std::int32_t i = 0; i < decoded.length(); ++i) {
    const char16_t letter = decoded[i];
    if (letter == u'\u0640' || (letter >= u'\u064B' && letter <= u'\u065F')) {
      continue;
    }
    word += fold(letter);
  }
  return word;
}

}  // namespace fahras::lexicon
