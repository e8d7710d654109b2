// The primary key of an index: the field of its documents that has their ids.
#pragma once

#include <optional>
#include <string>

#include "json.h"

namespace fahras::api {

// Infers the primary key from a document: the only one of its fields whose name ends with "id", in
// any case. Throws ApiError: index_primary_key_no_candidate_found,
// index_primary_key_multiple_candidates_found.
std::string inferred_primary_key(const Input& document);

}  // namespace fahras::api
