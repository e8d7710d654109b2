#include "composition.h"

#include <unicode/normalizer2.h>

#include <stdexcept>

namespace fahras {
namespace {

constexpr std::size_t max_composed_length = 1U << 16U;  // what is longer is no word

}  // namespace

std::u16string composed(std::u16string_view word) {
  if (word.size() > max_composed_length) return std::u16string(word);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(false, word.data(), static_cast<int32_t>(word.size()));
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString result =
      U_SUCCESS(status) ? nfc->normalize(text, status) : icu::UnicodeString();
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return {result.getBuffer(), static_cast<std::size_t>(result.length())};
}

}  // namespace fahras
