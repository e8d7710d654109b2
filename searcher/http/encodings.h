// Negotiation of an answer's encoding.
#pragma once

#include <string_view>

namespace fahras::http {

// Whether gzip should be used according to the value of Accept-Encoding: its q-value is above 0 and
// not below that of identity.
bool takes_gzip(std::string_view accept_encoding);

}  // namespace fahras::http
