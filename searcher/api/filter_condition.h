// Builds a Filter from each kind of condition in a filter expression.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/filter.h>

namespace fahras::api {

enum class Comparison { greater, greater_or_equal, less, less_or_equal };

// These throw std::invalid_argument for a field that cannot be filtered or ordered, and for a value
// that the field cannot have.
void check_filterable(std::string_view field);
Filter equals(const std::string& field, std::vector<std::string> values);
Filter compared(const std::string& field, Comparison comparison, const std::string& value);
Filter between(const std::string& field, const std::string& from, const std::string& to);
// Matches articles that have the field. The index knows neither null nor empty values: a field is
// present or absent.
Filter exists(const std::string& field);

Filter all_of(std::vector<Filter> parts);
Filter any_of(std::vector<Filter> parts);
Filter none_of(Filter part);

}  // namespace fahras::api
