// The fields of a request, checked against a table before anybody reads them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <http/message.h>

#include "json.h"

namespace fahras::api {

enum class Kind { text, count, flag, number, texts, object, objects, any };

struct Field {
  std::string_view name;
  Kind kind;
  std::string_view code;  // of the error when its value is of another kind
};

using FieldTable = std::span<const Field>;

// Throws ApiError: bad_request for what is no object or has a field that the table does not know
// (which it lists), the field's own code for a value of another kind. null is as if it were absent.
// `path` is where the object stands: "" or ".federation".
void check_fields(const Input& object, FieldTable table, const std::string& path = "");

// Parameters as such an object. Lists are separated by commas. Throws as check_fields() does.
Input from_parameters(const http::Fields& parameters, FieldTable table);

// Of checked fields; nothing if there is none.
const Input* find(const Input& object, std::string_view name);
std::optional<std::string> text(const Input& object, std::string_view name);
std::optional<std::size_t> count(const Input& object, std::string_view name);
std::optional<double> number(const Input& object, std::string_view name);
std::optional<std::vector<std::string>> texts(const Input& object, std::string_view name);
bool flag(const Input& object, std::string_view name);

// So much of a text as belongs into a message: cut at a character, with … behind it.
inline constexpr std::size_t longest_shown = 200;
std::string cut(std::string text, std::size_t longest = longest_shown);
// What a value is, as errors have it: "a string: `\"x\"`". Long ones are cut.
std::string described(const Input& value);
// `text`, cut
std::string backquoted(const std::string& text);
// `a`, `b`, `c`
std::string quoted_list(std::span<const std::string_view> names);

}  // namespace fahras::api
