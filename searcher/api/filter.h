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

// Parses a filter: a text, or an array whose items must all hold. An item is a text, or an array of
// texts of which at least one must hold. Throws ApiError(invalid_search_filter), whose message
// names the position.
Filter parse_filter(const Input& value);
Filter parse_filter_text(std::string_view text);
// Whether the filter has no condition that could exclude an article.
bool lets_all_through(const Filter& filter);

}  // namespace fahras::api
