// Small parts of HTTP's grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::http {

bool same(std::string_view first, std::string_view second);  // ignores ASCII case

bool is_token(std::string_view text);        // whether it can be a method or the name of a header
bool is_field_value(std::string_view text);  // whether it has no control characters except tabs

}  // namespace fahras::http
