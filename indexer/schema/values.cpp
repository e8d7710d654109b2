#include <schema/values.h>

#include <limits>

#include <base/ascii.h>
#include <xapian.h>
#include <xxhash.h>

namespace fahras::schema {

namespace {

// Whether `text` begins as `shape`, in which 0 stands for any digit.
bool begins_as(std::string_view text, std::string_view shape) {
  if (text.size() < shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '0' ? base::is_ascii_digit(text[i]) : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

}  // namespace

std::string day_of(std::string_view date) {
  constexpr std::string_view shape = "0000-00-00";
  return begins_as(date, shape) ? std::string(date.substr(0, shape.size())) : std::string();
}

std::string date_value(std::string_view date) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  return begins_as(date, shape) ? std::string(date.substr(0, shape.size())) : day_of(date);
}

// Groups are only compared for equality, so the order of their bytes does not matter.
std::string group_value(std::uint64_t duplicate_group) {
  std::string value;
  if (duplicate_group == 0) return value;
  for (int shift = 56; shift >= 0; shift -= 8) {
    value.push_back(static_cast<char>(duplicate_group >> shift));
  }
  return value;
}

std::uint64_t group_of(std::string_view value) {
  std::uint64_t group = 0;
  if (value.size() != sizeof group) return 0;
  for (const char byte : value) group = group << 8U | static_cast<unsigned char>(byte);
  return group;
}

std::string paragraph_group_value(std::uint64_t duplicate_group, std::span<const Token> tokens) {
  if (duplicate_group == 0) return {};
  std::uint64_t hash = duplicate_group;
  for (const Token& token : tokens) {
    hash = XXH3_64bits_withSeed(token.surface.data(), token.surface.size(), hash);
  }
  return group_value(hash);
}

// Only و is one: other single letters are used as numbers, as in المجموعة ب.
bool is_lone_proclitic(const Token& token) { return token.surface == "و"; }

std::uint64_t title_key(std::string_view title, const Analyzer& analyzer, TokenStream& tokens) {
  analyzer.analyze(title, tokens);
  std::string bases;
  for (const Token& token : tokens.tokens()) {
    if (is_lone_proclitic(token)) continue;
    bases += token.base;
    bases += ' ';
  }
  if (bases.empty()) return 0;
  const std::uint64_t hash = XXH3_64bits(bases.data(), bases.size());
  return hash == 0 ? 1 : hash;
}

std::string position_value(std::uint32_t position) {
  constexpr double past_the_last = std::numeric_limits<std::uint32_t>::max() + 1.0;
  return Xapian::sortable_serialise(past_the_last - position);
}

}  // namespace fahras::schema
