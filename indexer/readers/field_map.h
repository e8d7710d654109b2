// Which field of a record is our title, text, date …
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fahras::readers {

enum class Field { id, title, text, url, date, source, author, section, language };
inline constexpr int field_count = 9;

// A place in a record where one of our fields may stand; a lower rank is preferred.
struct FieldPlace {
  Field field;
  int rank;
};

// Looks names up without regard to ASCII case. A name may lead into an object: "author.name".
class FieldTable {
 public:
  explicit FieldTable(const std::map<std::string, std::string>& user);
  const FieldPlace* find(std::string_view path) const;

 private:
  std::unordered_map<std::string, FieldPlace> places_;
  std::size_t longest_ = 0;  // name: a hostile record's key may have megabytes
};

// The names under which `field` is looked for by default, for messages.
std::string default_names(Field field);

}  // namespace fahras::readers
