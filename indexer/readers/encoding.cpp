#include "encoding.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <base/ascii.h>
#include <base/utf8.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "arabic_encoding.h"

namespace fahras::readers {
namespace {

constexpr std::size_t declaration_bytes = 4096;  // <meta charset> is searched for in these
constexpr std::size_t judged_bytes = std::size_t{1} << 16;

bool is_known(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  ucnv_close(converter);
  return U_SUCCESS(status) && !name.empty();
}

Encoding by_mark(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  const char* name = ucnv_detectUnicodeSignature(
      sample.data(), static_cast<std::int32_t>(std::min<std::size_t>(sample.size(), 16)), &length,
      &status);
  if (U_FAILURE(status) || name == nullptr) return {};
  return {name, static_cast<std::size_t>(length)};
}

// Returns the word after `key` and an equals sign, as in charset=… or encoding="…".
std::string declared_after(std::string_view head, std::string_view key) {
  std::size_t at = head.find(key);
  if (at == std::string_view::npos) return {};
  at = head.find_first_not_of(" \t\r\n=\"'", at + key.size());
  if (at == std::string_view::npos) return {};
  const std::size_t end = head.find_first_of(" \t\r\n\"'/;?>", at);
  return std::string(head.substr(at, std::min(end, head.size()) - at));
}

std::string declared(std::string_view sample) {
  const std::string head = base::ascii_lower(sample.substr(0, declaration_bytes));
  std::string name;
  if (head.compare(0, 5, "<?xml") == 0) {
    name = declared_after(std::string_view(head).substr(0, head.find("?>")), "encoding=");
  }
  if (name.empty() && head.find("<meta") != std::string::npos) {
    name = declared_after(head, "charset=");
  }
  return name;
}

// Counts the units of a sample that is read as UTF-16. In a real text nearly all of them are
// letters, ASCII characters or punctuation.
struct WideText {
  std::size_t letters = 0;  // Arabic or Latin
  std::size_t alien = 0;    // units that do not occur in text
};

WideText judge_utf16(std::string_view sample, std::size_t high_at) {
  WideText text;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    const auto high = static_cast<unsigned char>(sample[i + high_at]);
    const auto low = static_cast<unsigned char>(sample[i + 1 - high_at]);
    const auto unit = static_cast<UChar32>(high << 8 | low);
    const bool letter = u_isalpha(unit) != 0 && (high == 0 || high == 6 || high >= 0xFB);
    const bool sign = (unit >= ' ' && unit <= 0xFF && u_iscntrl(unit) == 0) || high == 6 ||
                      high == 0x20 || unit == 0xFEFF || (unit >= '\t' && unit <= '\r');
    text.letters += letter ? 1 : 0;
    text.alien += letter || sign ? 0 : 1;
  }
  return text;
}

// Recognises UTF-16 without a byte order mark.
Encoding by_utf16_pattern(std::string_view sample) {
  constexpr std::size_t min_units = 4;
  const std::size_t units = sample.size() / 2;
  if (units < min_units) return {};
  for (const std::size_t high_at : {0U, 1U}) {
    const WideText text = judge_utf16(sample, high_at);
    if (text.letters * 3 >= units && text.alien * 20 <= units) {
      return {high_at == 0 ? "UTF-16BE" : "UTF-16LE", 0};
    }
  }
  return {};
}

Encoding by_icu(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
      ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  // ICU also names encodings for which it has no converter, such as IBM420_ltr.
  const bool usable = U_SUCCESS(status) && name != nullptr && is_known(name);
  return {usable ? name : "windows-1256", 0};
}

}  // namespace

Utf8Check check_utf8(std::string_view bytes) {
  Utf8Check check;
  std::size_t arabic_end = bytes.size();  // the end of the last Arabic character
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const base::Character character = base::character_at(bytes, i);
    const std::size_t begin = i;
    i += character.bytes.size();
    if (character.is_valid()) {
      ++check.good;
      const bool arabic = bytes[begin] >= '\xD8' && bytes[begin] <= '\xDB';
      check.arabic += arabic && arabic_end == begin ? 1 : 0;
      if (arabic) arabic_end = i;
    } else if (i == bytes.size() && bytes.size() - begin < 4) {
      check.cut = character.bytes.size();
    } else {
      check.bad += character.bytes.size();
    }
  }
  return check;
}

bool mostly_utf8(const Utf8Check& check) {
  return check.bad * 9 <= check.good || check.bad <= 4 * check.arabic;
}

Encoding detect_encoding(std::string_view sample) {
  if (Encoding marked = by_mark(sample); !marked.name.empty()) return marked;
  sample = sample.substr(0, std::max(judged_bytes, declaration_bytes));
  const bool has_nul = sample.find('\0') != std::string_view::npos;
  const Utf8Check utf8 = check_utf8(sample);
  if (!has_nul && utf8.bad == 0) return {"UTF-8", 0};
  if (Encoding wide = by_utf16_pattern(sample); !wide.name.empty()) return wide;
  if (mostly_utf8(utf8)) return {"UTF-8", 0};
  if (const std::string name = declared(sample); name != "utf-8" && is_known(name)) {
    return {name, 0};
  }
  if (const std::string name = arabic_encoding(sample); !name.empty()) return {name, 0};
  return by_icu(sample);
}

Encoding named_encoding(const std::string& name, std::string_view sample) {
  if (!is_known(name)) {
    throw Error(ErrorKind::usage, fmt::format("--encoding: unknown encoding “{}”", name));
  }
  UErrorCode status = U_ZERO_ERROR;
  const char* standard = ucnv_getStandardName(name.c_str(), "MIME", &status);
  Encoding encoding{standard == nullptr ? name : standard, 0};
  const Encoding marked = by_mark(sample);
  const bool same_family = marked.name.compare(0, encoding.name.size(), encoding.name) == 0;
  if (!marked.name.empty() && same_family) encoding = marked;
  return encoding;
}

std::string repair_utf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size() + 16);
  for (const base::Character& character : base::Characters(bytes)) {
    repaired += character.is_valid() ? character.bytes : "\uFFFD";
  }
  return repaired;
}

}  // namespace fahras::readers
