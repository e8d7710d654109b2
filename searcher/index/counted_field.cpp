#include <index/counted_field.h>

#include <base/forever.h>

namespace fahras::index {

std::span<const schema::Field> counted_fields() {
  static const auto& fields =
      *base::forever(schema::fields_where([](schema::Field field) { return field->can.facet; }));
  return fields;
}

schema::Field counted_field(std::string_view option, std::string_view name) {
  return schema::chosen_field(option, name, counted_fields());
}

}  // namespace fahras::index
