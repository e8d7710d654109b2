#include "digits.h"

#include <algorithm>
#include <array>

namespace fahras {
namespace {

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

bool is_number(std::u16string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_arabic(char16_t c) { return c >= 0x0620 && c <= 0x06FF; }

bool is_group_separator(char16_t c) { return c == u',' || c == u'\u066C'; }

// Whether exactly three digits follow the separator at `at`.
bool groups_thousands(std::u16string_view number, std::size_t at) {
  const std::u16string_view rest = number.substr(at + 1);
  return rest.size() >= 3 && is_number(rest.substr(0, 3)) &&
         (rest.size() == 3 || !is_digit(rest[3]));
}

std::size_t count_letters(std::u16string_view word) {
  return static_cast<std::size_t>(std::ranges::find_if_not(word, is_arabic) - word.begin());
}

std::u16string_view without_proclitics(std::u16string_view word) {
  static constexpr std::array<std::u16string_view, 14> proclitics{
      u"وال", u"بال", u"فال", u"كال", u"ولل", u"ال", u"لل",
      u"وب",  u"ول",  u"و",   u"ف",   u"ب",   u"ل",  u"ك"};
  const std::size_t letters = count_letters(word);
  for (const std::u16string_view proclitic : proclitics)
    if (letters == proclitic.size() && word.starts_with(proclitic)) return word.substr(letters);
  return word;
}

}  // namespace

std::u16string ungrouped(std::u16string_view number) {
  std::u16string plain;
  for (std::size_t at = 0; at < number.size(); ++at)
    if (!is_group_separator(number[at]) || !groups_thousands(number, at)) plain += number[at];
  return plain;
}

std::u16string_view bare(std::u16string_view mixed) noexcept {
  const std::u16string_view rest = without_proclitics(mixed);
  static constexpr std::u16string_view abbreviations = u"مهصقت";
  const bool is_abbreviated =
      !rest.empty() && abbreviations.find(rest.back()) != abbreviations.npos;
  const std::u16string_view number = rest.substr(0, rest.size() - (is_abbreviated ? 1 : 0));
  return is_abbreviated && is_number(number) ? number : rest;
}

std::size_t letters_before_digits(std::u16string_view mixed) noexcept {
  const std::size_t letters = count_letters(mixed);
  const bool is_name = letters >= 3 && is_number(mixed.substr(letters));
  return is_name && without_proclitics(mixed) == mixed ? letters : 0;
}

}  // namespace fahras
