// Which field of a record is our title, text, date …
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <schema/fields.h>

namespace fahras::readers {

using schema::Field;

// A place in a record where one of our fields may stand; a lower rank is preferred.
struct FieldPlace {
  Field field;
  std::size_t number;  // of the field, index into FieldTable::fields()
  int rank;
};

// Looks names up without regard to ASCII case. A name may lead into an object: "author.name".
class FieldTable {
 public:
  explicit FieldTable(const std::map<std::string, std::string>& user);
  const FieldPlace* find(std::string_view path) const;
  // Those that records may have.
  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
  std::unordered_map<std::string, FieldPlace> places_;
  std::size_t longest_ = 0;  // name: a hostile record's key may have megabytes
};

}  // namespace fahras::readers
