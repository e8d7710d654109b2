// The names of fields in queries.
#pragma once

#include <optional>
#include <string_view>

#include <schema/fields.h>

namespace fahras::query {

// The field that `name` (without its colon) stands for; marks and tatweel in it do not matter.
std::optional<schema::Field> field_named(std::string_view name);

}  // namespace fahras::query
