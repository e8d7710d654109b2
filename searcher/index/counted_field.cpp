#include <index/counted_field.h>

namespace fahras::index {
namespace {

bool is_counted(schema::Field field) { return field->can.facet; }

}  // namespace

std::vector<schema::Field> counted_fields(const schema::IndexFields& fields) {
  return fields.fields_where(is_counted);
}

schema::Field counted_field(const schema::IndexFields& fields, std::string_view option,
                            std::string_view name) {
  return fields.chosen(option, name, is_counted);
}

}  // namespace fahras::index
