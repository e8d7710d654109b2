#include <base/forever.h>
#include <schema/fields.h>

#include <algorithm>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/terms.h>

namespace fahras::schema {
namespace {

static_assert(Field::date->slot == Slot::date);

// Returns the fields that have a position, in the order of their positions.
std::vector<Field> in_order_of(std::optional<unsigned> FieldEntry::*position) {
  const auto of = [position](Field field) { return field.operator->()->*position; };
  auto fields = fields_where([&](Field field) { return of(field).has_value(); });
  std::sort(fields.begin(), fields.end(), [&](Field a, Field b) { return of(a) < of(b); });
  return fields;
}

std::optional<Field> find_among(std::span<const Field> fields, std::string_view name) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](Field field) { return field->name == name; });
  return found == fields.end() ? std::nullopt : std::optional<Field>(*found);
}

}  // namespace

std::span<const Field> all_fields() {
  static const auto& fields =
      *base::forever(std::vector<Field>(std::begin(field_table), std::end(field_table)));
  return fields;
}

std::span<const Field> stored_fields() {
  static const auto& fields =
      *base::forever(fields_where([](Field field) { return field->value != nullptr; }));
  return fields;
}

std::span<const Field> token_fields() {
  static const auto& fields = *base::forever(in_order_of(&FieldEntry::part));
  return fields;
}

std::span<const Field> shown_fields() {
  static const auto& fields = *base::forever(in_order_of(&FieldEntry::shown));
  return fields;
}

std::optional<Field> find_field(std::string_view name) { return find_among(all_fields(), name); }

std::string field_names(std::span<const Field> fields) {
  std::string names;
  for (const Field field : fields) names.append(names.empty() ? "" : ", ").append(field->name);
  return names;
}

Field chosen_field(std::string_view option, std::string_view name, std::span<const Field> fields) {
  if (const auto field = find_among(fields, name)) return *field;
  throw Error(ErrorKind::usage, std::string(option),
              fmt::format("'{}' is not one of the fields {}", name, field_names(fields)));
}

}  // namespace fahras::schema

namespace fahras {

const std::string* field_of(const ArticleFields& fields, std::string_view name) {
  const auto field = schema::find_field(name);
  return field && (*field)->value != nullptr ? &(fields.*(*field)->value) : nullptr;
}

std::string* field_of(ArticleFields& fields, std::string_view name) {
  return const_cast<std::string*>(field_of(std::as_const(fields), name));
}

}  // namespace fahras
