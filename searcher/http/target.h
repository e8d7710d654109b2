// The target of a request: "/indexes/news/search?q=…", as sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

#include "problem.h"

namespace fahras::http {

// Fills the path, its segments and the query of `request`, or says what is wrong. Of
// "http://host/path", as proxies send it, only the path is read.
std::optional<Problem> read_target(std::string_view target, Request& request);

}  // namespace fahras::http
