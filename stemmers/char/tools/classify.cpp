#include "classify.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "fold.h"

namespace fahras::chars::tools {
namespace {

UScriptCode script_of(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code, &status);
}

bool is_arabic_letters(const std::u16string& text) {
  return std::ranges::all_of(text, [](char16_t unit) {
    return unit == u' ' || (script_of(unit) == USCRIPT_ARABIC && u_isalpha(unit));
  });
}

bool is_kept_mark(UChar32 code) {
  const auto type = u_charType(code);
  if (is_removed_mark(code)) return false;
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || u_isUAlphabetic(code);
}

CharClass letter_class(const std::u16string& folded) {
  if (folded.find(u' ') != std::u16string::npos) return CharClass::phrase;
  return is_arabic_letters(folded) ? CharClass::arabic : CharClass::letter;
}

// In ICU's root locale a colon does not join letters, although it does by Unicode's property.
bool is_colon(UChar32 code) { return code == ':' || code == 0xFE55 || code == 0xFF1A; }

// The class of a code point that the word break property leaves to dictionaries or calls a symbol.
CharClass class_of_others(UChar32 code, const std::u16string& folded) {
  const bool stands_alone =
      u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) || script_of(code) == USCRIPT_HIRAGANA;
  if (stands_alone && u_isUAlphabetic(code)) return CharClass::ideograph;
  if (u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return CharClass::run;
  // ﷼ and ﷽ are symbols that stand for words.
  if (folded.size() > 1 && is_arabic_letters(folded)) return CharClass::phrase;
  return CharClass::separator;
}

}  // namespace

CharClass classify(UChar32 code, const std::u16string& folded) {
  if (is_hamza_above(code)) return CharClass::hamza_above;
  if (folded == u"@") return CharClass::at_sign;
  switch (u_getIntPropertyValue(code, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
      return is_kept_mark(code) ? CharClass::mark : CharClass::ignored;
    case U_WB_FORMAT:
    case U_WB_ZWJ:
      return CharClass::ignored;
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER:
      return letter_class(folded);
    case U_WB_NUMERIC:
      return CharClass::digit;
    case U_WB_KATAKANA:
      return CharClass::katakana;
    case U_WB_MIDNUMLET:
      return folded == u"'" ? CharClass::apostrophe : CharClass::dot;
    case U_WB_SINGLE_QUOTE:
      return CharClass::apostrophe;
    case U_WB_MIDLETTER:
      return is_colon(code) ? CharClass::separator : CharClass::letter_joiner;
    case U_WB_MIDNUM:
      return CharClass::digit_joiner;
    default:
      return class_of_others(code, folded);
  }
}

}  // namespace fahras::chars::tools
