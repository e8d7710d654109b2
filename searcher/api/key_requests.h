// Requests about keys, and keys in answers.
#pragma once

#include <keys/key_store.h>

#include "json.h"

namespace fahras::api {

// Reads the body of POST /keys. Throws ApiError.
keys::Key read_new_key(const Input& body, keys::Time now);
// Applies the body of PATCH /keys/{key} to a key. Throws ApiError.
void change_key(const Input& body, keys::Time now, keys::Key& key);

Output key_json(const keys::IssuedKey& issued);

}  // namespace fahras::api
