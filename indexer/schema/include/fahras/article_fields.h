// ArticleFields: the fields of an article other than its text. The articles that a Writer takes,
// that an index stores and that a search finds all have them.
#pragma once

#include <string>
#include <string_view>

#include <fahras/export.h>

namespace fahras {

// All fields are UTF-8. An empty field means that the article does not have it.
struct ArticleFields {
  std::string id = {};  // unique in an index, 1 to 240 bytes
  std::string title = {};
  std::string url = {};
  std::string date = {};  // ISO 8601: 2025-09-04 or 2025-09-04T10:00:00+03:00
  std::string source = {};
  std::string author = {};
  std::string section = {};   // of a newspaper, such as الرياضة
  std::string language = {};  // BCP 47
  friend bool operator==(const ArticleFields&, const ArticleFields&) = default;
};

// Return the field that has this name, such as "source", or null if there is none. The string is a
// member of `fields`.
FAHRAS_API const std::string* field_of(const ArticleFields& fields, std::string_view name);
FAHRAS_API std::string* field_of(ArticleFields& fields, std::string_view name);

}  // namespace fahras
