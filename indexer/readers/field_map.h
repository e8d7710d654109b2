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

// A field of an article that a name of a record stands for. Of several names that a record has for
// one field, the one with the lowest rank is taken.
struct FieldPlace {
  Field field;
  std::size_t number;  // of the field, index into FieldTable::fields()
  int rank;
};

// The names that are known. The case of ASCII letters does not matter. A name may lead into an
// object: "author.name".
class FieldTable {
 public:
  // `user`: names that the user gave, by ours (Options::fields); they replace the default names.
  explicit FieldTable(const std::map<std::string, std::string>& user);
  // The field that a dotted name stands for; null if it stands for none.
  const FieldPlace* find(std::string_view path) const;
  // Those that records may have.
  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
  std::unordered_map<std::string, FieldPlace> places_;
  std::size_t max_name_bytes_ = 0;  // name: a hostile record's key may have megabytes
};

}  // namespace fahras::readers
