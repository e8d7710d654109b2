#include "date_scanner.h"

#include <algorithm>
#include <cstdlib>

#include <base/ascii.h>

#include "line.h"

namespace fahras::articles {
namespace {

constexpr std::size_t max_date_bytes = 200;  // longer texts are not dates

bool is_letter(char c) { return base::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Replaces Arabic-Indic and Persian digits by ASCII digits; Arabic commas, direction marks and
// typographic spaces by spaces; dashes by '-'.
std::string simplify(std::string_view written) {
  std::string simple;
  for (std::size_t i = 0; i < written.size();) {
    const std::string_view two = written.substr(i, 2);
    const std::string_view three = written.substr(i, 3);
    const auto last = static_cast<unsigned char>(two.back());
    if (two.front() == '\xD9' && last >= 0xA0 && last <= 0xA9) {
      simple += static_cast<char>('0' + last - 0xA0);
      i += 2;
    } else if (two.front() == '\xDB' && last >= 0xB0 && last <= 0xB9) {
      simple += static_cast<char>('0' + last - 0xB0);
      i += 2;
    } else if (two == "،" || two == "\u00A0" || two == "\u061C") {
      simple += ' ';
      i += 2;
    } else if (two.front() == '\xE2' && three.size() == 3) {
      simple += three == "–" || three == "—" || three == "−" || three == "‑" ? '-' : ' ';
      i += 3;
    } else {
      simple += written[i++];
    }
  }
  return simple;
}

}  // namespace

int DateToken::value() const {
  return is_number() && text.size() <= 9 ? std::atoi(text.c_str()) : -1;
}

std::vector<DateToken> scan_date(std::string_view written) {
  std::vector<DateToken> tokens;
  if (written.size() > max_date_bytes) return tokens;
  const std::string text = simplify(written);
  bool space = false;
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = at;
    using Kind = DateToken::Kind;
    if (base::is_ascii_digit(*at)) {
      at = std::find_if_not(at, text.end(), base::is_ascii_digit);
      tokens.push_back({Kind::number, std::string(begin, at), space});
    } else if (is_letter(*at)) {
      at = std::find_if_not(at, text.end(), is_letter);
      if (std::string word = fold(std::string(begin, at)); !word.empty()) {
        tokens.push_back({Kind::word, std::move(word), space});
      }
    } else {
      ++at;
      if (*begin > ' ') tokens.push_back({Kind::sign, std::string(1, *begin), space});
    }
    space = *begin <= ' ' && *begin >= 0;
  }
  return tokens;
}

}  // namespace fahras::articles
