#include "field_names.h"

#include <string>

#include <base/ascii.h>
#include <base/utf8.h>
#include <unicode/uchar.h>

#include "characters.h"

namespace fahras::query {
namespace {

constexpr std::size_t max_name_bytes = 64;  // of a name with all its marks

bool is_mark(char32_t code) {
  return code == U'ـ' || u_charType(static_cast<UChar32>(code)) == U_NON_SPACING_MARK;
}

// Returns the name in lower case without diacritics and tatweel, which is its form in the table.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const base::Character& character : base::Characters(name)) {
    if (!is_mark(character.code)) plain += character.bytes;
  }
  return base::ascii_lower(plain);
}

}  // namespace

std::optional<schema::Field> field_named(std::string_view name) {
  if (name.size() > max_name_bytes) return std::nullopt;
  const std::string plain = plain_name(name);
  for (const schema::Field field : schema::all_fields()) {
    const bool is_named = plain == field->name || plain == field->arabic;
    if (is_named && field->can.in_queries) return field;
  }
  return std::nullopt;
}

}  // namespace fahras::query
