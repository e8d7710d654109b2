// Parses the target of a request, such as "/indexes/news/search?q=…".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

#include "problem.h"

namespace fahras::http {

// Fills the path, its segments and the query of `request`. Returns what is wrong with the target,
// if anything. The host in "http://host/path", the form used with proxies, is ignored.
std::optional<Problem> read_target(std::string_view target, Request& request);

}  // namespace fahras::http
