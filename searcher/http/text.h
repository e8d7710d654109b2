// Small pieces of HTTP's grammar that several parts read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fahras::http {

bool same(std::string_view first, std::string_view second);  // but for the case of ASCII letters

bool is_token(std::string_view text);        // a method or the name of a header
bool is_field_value(std::string_view text);  // no control characters but tabs
bool is_utf8(std::string_view text);

}  // namespace fahras::http
