#include <base/utf8.h>
#include <schema/terms.h>

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

namespace fahras::schema {
namespace {

constexpr std::size_t longest_term = 245;
constexpr std::size_t hash_digits = 16;

// Xapian's limit counts a zero byte twice.
std::size_t stored_size(std::string_view word) {
  return word.size() + static_cast<std::size_t>(std::count(word.begin(), word.end(), '\0'));
}

// `word` if it is stored in `limit` bytes, else its beginning and a hash of the whole.
std::string shortened(std::string_view word, std::size_t limit) {
  if (stored_size(word) <= limit) return std::string(word);
  std::size_t length = std::min(word.size(), limit - hash_digits);
  while (stored_size(word.substr(0, length)) > limit - hash_digits) --length;
  return fmt::format("{}{:016x}", base::cut(word, length), XXH3_64bits(word.data(), word.size()));
}

}  // namespace

std::string_view prefix(Field field) noexcept {
  switch (field) {
    case Field::text:
      return "";
    case Field::title:
      return "S";
    case Field::author:
      return "A";
    case Field::source:
      return "H";
    case Field::section:
      return "N";
    case Field::id:
      return "Q";
    case Field::whole_source:
      return "P";
    case Field::whole_author:
      return "W";
    case Field::whole_section:
      return "C";
    case Field::whole_language:
      return "L";
    case Field::month:
      return "M";
  }
  return "";
}

std::string term(Field field, std::string_view word) {
  const std::string_view start = prefix(field);
  return std::string(start) + shortened(word, longest_term - start.size());
}

}  // namespace fahras::schema
