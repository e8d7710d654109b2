// What one condition of a filter means for an article's fields.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/filter.h>

namespace fahras::api {

enum class Comparison { greater, greater_or_equal, less, less_or_equal };

// All throw std::invalid_argument for a field that has no order, for a value that its field cannot
// have, and for a field that cannot be filtered by.
void check_filterable(std::string_view field);
Filter equals(const std::string& field, std::vector<std::string> values);
Filter compared(const std::string& field, Comparison comparison, const std::string& value);
Filter between(const std::string& field, const std::string& from, const std::string& to);
// An article has a field or has it not: there is no null, and nothing that is empty.
Filter exists(const std::string& field);

Filter all_of(std::vector<Filter> parts);
Filter any_of(std::vector<Filter> parts);
Filter none_of(Filter part);

}  // namespace fahras::api
