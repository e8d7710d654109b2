// Arabic text in legacy encodings, made by ICU.
#pragma once

#include <string>
#include <string_view>

#include <unicode/ucnv.h>

inline const std::string& arabic_sentence() {
  static const std::string text =
      "أعلنت وزارة التعليم أمس، في بيان، أن المدارس ستفتح أبوابها يوم الأحد؛ وقالت إن الكتب وصلت.";
  return text;
}

inline std::string encoded(std::string_view utf8, const char* encoding) {
  std::string bytes(utf8.size() * 4 + 8, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto length =
      ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}
