#include "composition.h"

#include <unicode/normalizer2.h>

#include <stdexcept>

namespace fahras {
namespace {

constexpr std::size_t max_composed_length = 1U << 16U;  // longer tokens are not words

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

const icu::Normalizer2& nfc() {
  // The normaliser is kept in a static variable, because thread sanitizers do not recognise the
  // lock of ICU's getter.
  static const icu::Normalizer2& normalizer = []() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const found = icu::Normalizer2::getNFCInstance(status);
    check(status);
    return *found;
  }();
  return normalizer;
}

}  // namespace

std::u16string composed(std::u16string_view word) {
  if (word.size() > max_composed_length) return std::u16string(word);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(false, word.data(), static_cast<int32_t>(word.size()));
  const icu::UnicodeString result = nfc().normalize(text, status);
  check(status);
  return {result.getBuffer(), static_cast<std::size_t>(result.length())};
}

}  // namespace fahras
