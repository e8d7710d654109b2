// Validates the fields of a request against a table, and reads them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

#include "json.h"

namespace fahras::api {

// `ids` is an array of texts and integers.
enum class Kind { text, count, flag, number, texts, ids, object, objects, any };

struct Field {
  std::string_view name;
  Kind kind;
  std::string_view code;  // error code for a value of another kind
};

using FieldTable = std::span<const Field>;

// Checks that `object` is an object whose fields are all in `table` and have the right kind; a null
// value counts as absent. `path` is the object's place in the request, "" or such as ".federation".
// Throws ApiError: bad_request if it is not an object or has an unknown field, and the field's own
// code for a value of another kind.
void check_fields(const Input& object, FieldTable table, const std::string& path = "");

// Converts URL parameters into such an object; lists are separated by commas. Throws ApiError like
// check_fields().
Input from_parameters(const http::Fields& parameters, FieldTable table);

// Read a field of a checked object. They return nullptr, nullopt or false if it is absent.
const Input* find(const Input& object, std::string_view name);
std::optional<std::string> text(const Input& object, std::string_view name);
std::optional<std::size_t> count(const Input& object, std::string_view name);
std::optional<double> number(const Input& object, std::string_view name);
std::optional<std::vector<std::string>> texts(const Input& object, std::string_view name);
std::optional<std::vector<std::string>> ids(const Input& object, std::string_view name);
bool flag(const Input& object, std::string_view name);

// Shortens a text for use in a message: cuts it at a character boundary to at most `max_bytes`
// bytes and appends "…".
inline constexpr std::size_t max_shown = 200;
std::string cut(std::string text, std::size_t max_bytes = max_shown);
// Describes a value by its kind and its text, shortened: "a string: `\"x\"`".
std::string described(const Input& value);
// Returns `text`, shortened, in backquotes.
std::string backquoted(const std::string& text);
// Returns "`a`, `b`, `c`".
std::string quoted_list(std::span<const std::string_view> names);

}  // namespace fahras::api
