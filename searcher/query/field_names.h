// The names of fields in the query language, English and Arabic.
#pragma once

#include <optional>
#include <string_view>

#include <schema/fields.h>

namespace fahras::query {

// Returns the field that has this name, which comes without its colon. Diacritics, tatweel and the
// case of letters do not matter. Returns nothing if no field has the name.
std::optional<schema::Field> field_named(std::string_view name);

}  // namespace fahras::query
