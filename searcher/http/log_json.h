// The format of a log line.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fahras::http {

// Returns {"time":NOW, …fields} without a line end. Everything but printable ASCII is escaped.
std::string json_line(const nlohmann::ordered_json& fields);

}  // namespace fahras::http
