#include <base/utf8.h>
#include <schema/terms.h>

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

namespace fahras::schema {
namespace {

constexpr std::size_t max_term_bytes = 245;
constexpr std::size_t hash_digits = 16;

// Xapian's limit counts a zero byte as two bytes.
std::size_t stored_size(std::string_view word) {
  return word.size() + static_cast<std::size_t>(std::count(word.begin(), word.end(), '\0'));
}

// Returns `word` if it is stored in at most `limit` bytes, else its beginning followed by a hash of
// the whole word.
std::string shortened(std::string_view word, std::size_t limit) {
  if (stored_size(word) <= limit) return std::string(word);
  std::size_t length = std::min(word.size(), limit - hash_digits);
  while (stored_size(word.substr(0, length)) > limit - hash_digits) --length;
  return fmt::format("{}{:016x}", base::cut(word, length), XXH3_64bits(word.data(), word.size()));
}

std::string with_prefix(std::string_view prefix, std::string_view word) {
  return std::string(prefix) + shortened(word, max_term_bytes - prefix.size());
}

}  // namespace

std::string term(Field field, std::string_view stem) {
  return with_prefix(field->word_prefix, stem);
}

std::string value_term(Field field, std::string_view value) {
  return with_prefix(field->value_prefix, value);
}

}  // namespace fahras::schema
