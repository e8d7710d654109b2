#include "attributes.h"

#include <algorithm>

namespace fahras::api {
namespace {

// The names of the fields for which the predicate holds, with the timestamp where the date is.
template <typename Predicate>
AttributeNames names_where(Predicate predicate) {
  AttributeNames names;
  for (const schema::Field field : schema::fields_where(predicate)) {
    names.push_back(field->name);
    if (field == schema::Field::date) names.push_back(timestamp_name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

const AttributeNames& searchable_attributes() {
  static const auto names =
      names_where([](schema::Field field) { return field->word_prefix != nullptr; });
  return names;
}

const AttributeNames& filterable_attributes() {
  static const auto names = names_where([](schema::Field field) { return field->can.filter; });
  return names;
}

const AttributeNames& ordered_attributes() {
  static const auto names =
      names_where([](schema::Field field) { return field->can.filter && schema::has_days(field); });
  return names;
}

const AttributeNames& facet_attributes() {
  static const auto names = names_where([](schema::Field field) { return field->can.facet; });
  return names;
}

const AttributeNames& sortable_attributes() {
  static const auto names = names_where([](schema::Field field) { return field->can.sort; });
  return names;
}

bool holds_years(std::string_view field) {
  const auto found = schema::find_field(field);
  return found && (*found)->type == schema::FieldType::year;
}

bool is_among(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const std::vector<schema::Field>& optional_fields() {
  static const auto fields = schema::fields_where([](schema::Field field) {
    return field->value != nullptr && field != schema::Field::id && field != schema::Field::title;
  });
  return fields;
}

}  // namespace fahras::api
