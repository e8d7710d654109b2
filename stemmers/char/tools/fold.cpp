#include "fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace fahras::chars::tools {
namespace {

struct Folding {
  UChar32 first;
  UChar32 last;
  char16_t to;
};

// Letters that readers of Arabic equate with another letter, in order of code points: spelling
// variants, and letters of Persian, Urdu and related languages by their shape without dots.
constexpr std::array foldings{
    Folding{0x0620, 0x0620, u'ي'}, Folding{0x0629, 0x0629, u'ه'},  Folding{0x063B, 0x063C, u'ك'},
    Folding{0x063D, 0x063F, u'ي'}, Folding{0x0649, 0x0649, u'ي'},  Folding{0x066B, 0x066B, u'.'},
    Folding{0x066C, 0x066C, u','}, Folding{0x066E, 0x066E, u'ب'},  Folding{0x066F, 0x066F, u'ق'},
    Folding{0x0671, 0x0673, u'ا'}, Folding{0x0679, 0x067A, u'ت'},  Folding{0x067B, 0x067B, u'ب'},
    Folding{0x067C, 0x067D, u'ت'}, Folding{0x067E, 0x067E, u'ب'},  Folding{0x067F, 0x067F, u'ت'},
    Folding{0x0680, 0x0680, u'ب'}, Folding{0x0681, 0x0681, u'ح'},  Folding{0x0682, 0x0682, u'ح'},
    Folding{0x0683, 0x0684, u'ج'}, Folding{0x0685, 0x0685, u'خ'},  Folding{0x0686, 0x0687, u'ج'},
    Folding{0x0688, 0x068B, u'د'}, Folding{0x068C, 0x068C, u'ذ'},  Folding{0x068D, 0x0690, u'د'},
    Folding{0x0691, 0x0697, u'ر'}, Folding{0x0698, 0x0698, u'ز'},  Folding{0x0699, 0x0699, u'ر'},
    Folding{0x069A, 0x069C, u'س'}, Folding{0x069D, 0x069E, u'ص'},  Folding{0x069F, 0x069F, u'ط'},
    Folding{0x06A0, 0x06A0, u'ع'}, Folding{0x06A1, 0x06A6, u'ف'},  Folding{0x06A7, 0x06A8, u'ق'},
    Folding{0x06A9, 0x06B4, u'ك'}, Folding{0x06B5, 0x06B8, u'ل'},  Folding{0x06B9, 0x06BD, u'ن'},
    Folding{0x06BE, 0x06BE, u'ه'}, Folding{0x06BF, 0x06BF, u'ج'},  Folding{0x06C0, 0x06C3, u'ه'},
    Folding{0x06C4, 0x06CB, u'و'}, Folding{0x06CC, 0x06CE, u'ي'},  Folding{0x06CF, 0x06CF, u'و'},
    Folding{0x06D0, 0x06D2, u'ي'}, Folding{0x06D5, 0x06D5, u'ه'},  Folding{0x06EE, 0x06EE, u'د'},
    Folding{0x06EF, 0x06EF, u'ر'}, Folding{0x06FA, 0x06FA, u'ش'},  Folding{0x06FB, 0x06FB, u'ض'},
    Folding{0x06FC, 0x06FC, u'غ'}, Folding{0x06FF, 0x06FF, u'ه'},  Folding{0x0750, 0x0756, u'ب'},
    Folding{0x0757, 0x0758, u'ح'}, Folding{0x0759, 0x075A, u'د'},  Folding{0x075B, 0x075B, u'ر'},
    Folding{0x075C, 0x075C, u'س'}, Folding{0x075D, 0x075F, u'ع'},  Folding{0x0760, 0x0761, u'ف'},
    Folding{0x0762, 0x0764, u'ك'}, Folding{0x0765, 0x0766, u'م'},  Folding{0x0767, 0x0769, u'ن'},
    Folding{0x076A, 0x076A, u'ل'}, Folding{0x076B, 0x076C, u'ر'},  Folding{0x076D, 0x076D, u'س'},
    Folding{0x076E, 0x076F, u'ح'}, Folding{0x0770, 0x0770, u'س'},  Folding{0x0771, 0x0771, u'ر'},
    Folding{0x0772, 0x0772, u'ح'}, Folding{0x0773, 0x0774, u'ا'},  Folding{0x0775, 0x0777, u'ي'},
    Folding{0x0778, 0x0779, u'و'}, Folding{0x077A, 0x077B, u'ي'},  Folding{0x077C, 0x077C, u'ح'},
    Folding{0x077D, 0x077E, u'س'}, Folding{0x077F, 0x077F, u'ك'},  Folding{0x0870, 0x0882, u'ا'},
    Folding{0x060C, 0x060C, u','}, Folding{0x2018, 0x2019, u'\''},
};

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = instance(status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return *found;
}

icu::UnicodeString normalized(const icu::Normalizer2* (*instance)(UErrorCode&),
                              const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = normalizer(instance).normalize(text, status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return result;
}

UChar32 fold_letter(UChar32 code) {
  if (u_charType(code) == U_DECIMAL_DIGIT_NUMBER) return '0' + u_charDigitValue(code);
  for (const Folding& folding : foldings) {
    if (code >= folding.first && code <= folding.last) return folding.to;
  }
  return code;
}

// Combines the last letter of `text` with a hamza above it.
void put_hamza_above(icu::UnicodeString& text) {
  const char16_t last = text.isEmpty() ? u'\0' : text[text.length() - 1];
  if (last == u'و') text.replace(text.length() - 1, 1, u'ؤ');
  if (last == u'ي') text.replace(text.length() - 1, 1, u'ئ');
}

icu::UnicodeString decomposed(UChar32 code) {
  constexpr UChar32 bismillah = 0xFDFD;  // the one ligature of Arabic words without a decomposition
  if (code == bismillah) return u"بسم الله الرحمن الرحيم";
  // Marks are removed before case-folding, which would turn the Greek iota subscript into a letter.
  icu::UnicodeString bare;
  const icu::UnicodeString source = normalized(icu::Normalizer2::getNFDInstance, {code});
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 part = source.char32At(i);
    if (is_hamza_above(part) || !is_removed_mark(part)) bare.append(part);
  }
  return normalized(icu::Normalizer2::getNFDInstance,
                    normalized(icu::Normalizer2::getNFKCCasefoldInstance, bare));
}

}  // namespace

bool is_removed_mark(UChar32 code) {
  const auto type = u_charType(code);
  if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) return false;
  if (code == 0x3099 || code == 0x309A) return false;  // marks that distinguish syllables
  constexpr std::array scripts{USCRIPT_INHERITED, USCRIPT_ARABIC, USCRIPT_LATIN, USCRIPT_GREEK,
                               USCRIPT_CYRILLIC,  USCRIPT_HEBREW, USCRIPT_SYRIAC};
  UErrorCode status = U_ZERO_ERROR;
  return std::ranges::find(scripts, uscript_getScript(code, &status)) != scripts.end();
}

bool is_silent_letter(UChar32 code) {
  return code == 0x0640 || code == 0x06E5 || code == 0x06E6 || code == 0x08C9 || code == 0x0883 ||
         code == 0x0884 || code == 0x0885;
}

bool is_hamza_above(UChar32 code) { return code == 0x0654 || code == 0x0674; }

std::u16string fold(UChar32 code) {
  const icu::UnicodeString source = decomposed(code);
  icu::UnicodeString result;
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 part = source.char32At(i);
    if (is_hamza_above(part)) {
      put_hamza_above(result);
    } else if (!is_removed_mark(part) && !is_silent_letter(part) &&
               u_charType(part) != U_FORMAT_CHAR) {
      result.append(fold_letter(part));
    }
  }
  result = normalized(icu::Normalizer2::getNFCInstance, result.trim());
  return {result.getBuffer(), static_cast<std::size_t>(result.length())};
}

}  // namespace fahras::chars::tools
