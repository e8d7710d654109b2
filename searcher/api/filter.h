// Meilisearch's language of filters:
//
//   filter    = and { "OR" and }
//   and       = not { "AND" not }
//   not       = "NOT" not | "(" filter ")" | condition
//   condition = field ( "=" | "!=" | ">" | ">=" | "<" | "<=" ) value
//             | field value "TO" value
//             | field [ "NOT" ] "IN" "[" [ value { "," value } [ "," ] ] "]"
//             | field [ "NOT" ] "EXISTS"
//             | field "IS" [ "NOT" ] ( "NULL" | "EMPTY" )
//   value     = letters, digits, _ - . | "…" | '…', a backslash before a quotation mark in it
#pragma once

#include <string>
#include <string_view>

#include <fahras/filter.h>

#include "json.h"

namespace fahras::api {

// Of a text, or an array of texts, all of which must hold, and of arrays of texts, of which one
// must. Throws ApiError(invalid_search_filter) that says where.
Filter parse_filter(const Input& value);
Filter parse_filter_text(std::string_view text);
// Whether there is no condition in it that could keep anything out.
bool lets_all_through(const Filter& filter);

}  // namespace fahras::api
