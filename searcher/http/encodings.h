// Which encoding of an answer a client takes.
#pragma once

#include <string_view>

namespace fahras::http {

// Whether gzip is to be preferred, by the value of Accept-Encoding: its q-value is above 0 and not
// below that of identity, where both are named.
bool takes_gzip(std::string_view accept_encoding);

}  // namespace fahras::http
