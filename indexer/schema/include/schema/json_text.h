// Texts in JSON.
#pragma once

#include <string>
#include <string_view>

namespace fahras::schema {

// Appends a text to JSON as it stands between quotation marks: control characters, quotation marks
// and backslashes are escaped.
void append_json_text(std::string& json, std::string_view text);

}  // namespace fahras::schema
