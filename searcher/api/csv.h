// Reads documents in CSV.
#pragma once

#include <string>
#include <string_view>

#include "json.h"

namespace fahras::api {

// Returns an array of objects. The first record has the names of the fields; a name may end with
// ":string", ":number" or ":boolean", which is the type of the values. An empty number or boolean
// is null. Values may be in double quotes, and may then contain line breaks, delimiters, and quotes
// that are doubled. Throws ApiError(malformed_payload).
Input read_csv(std::string_view text, char delimiter);

}  // namespace fahras::api
