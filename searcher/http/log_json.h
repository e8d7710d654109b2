// The form of a line of the log.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fahras::http {

// {"time":NOW, and the fields}, without the line's end; all but printable ASCII is escaped.
std::string json_line(const nlohmann::ordered_json& fields);

}  // namespace fahras::http
