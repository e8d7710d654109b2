// Maps the names of a record's fields to the fields of an article: title, text, date …
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <schema/fields.h>

namespace fahras::readers {

using schema::Field;

// The field of an article that a name in a record maps to. If a record has several names that map
// to the same field, the value under the name with the lowest rank is taken.
struct FieldPlace {
  Field field;
  std::size_t number;  // index of the field in FieldTable::fields()
  int rank;
};

// Maps the names in records to fields. The case of ASCII letters does not matter. A name with a dot
// is that of a member of a nested object: "author.name".
class FieldTable {
 public:
  // `user` is Options::fields: it maps the names of fields to the names that records use. These
  // replace the default names of their fields.
  explicit FieldTable(const std::map<std::string, std::string>& user);
  // Returns the field that a name maps to, or null if it maps to none. The pointer is valid as long
  // as the table.
  const FieldPlace* find(std::string_view path) const;
  // Returns the fields that records may have.
  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
  std::unordered_map<std::string, FieldPlace> places_;
  // Longer names are not looked up, since a hostile record may have a name of megabytes.
  std::size_t max_name_bytes_ = 0;
};

}  // namespace fahras::readers
