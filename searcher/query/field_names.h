// The names of fields in queries.
#pragma once

#include <optional>
#include <string_view>

namespace fahras::query {

enum class FieldName { title, source, author, section, date };

// The field that `name` (without its colon) stands for; marks and tatweel in it do not matter.
std::optional<FieldName> field_named(std::string_view name);

}  // namespace fahras::query
