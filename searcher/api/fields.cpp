#include "fields.h"

#include <algorithm>
#include <charconv>

#include <base/split.h>
#include <base/utf8.h>
#include <fmt/format.h>

#include "errors.h"

namespace fahras::api {
namespace {

const char* expected(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "a string";
    case Kind::count:
      return "a positive integer";
    case Kind::flag:
      return "a boolean";
    case Kind::number:
      return "a number";
    case Kind::texts:
    case Kind::ids:
    case Kind::objects:
      return "an array";
    case Kind::object:
      return "an object";
    case Kind::any:
      break;
  }
  return "a value";
}

bool is_of(const Input& value, Kind kind) {
  switch (kind) {
    case Kind::text:
      return value.is_string();
    case Kind::count:
      return value.is_number_unsigned();
    case Kind::flag:
      return value.is_boolean();
    case Kind::number:
      return value.is_number();
    case Kind::texts:
    case Kind::ids:
    case Kind::objects:
      return value.is_array();
    case Kind::object:
      return value.is_object();
    case Kind::any:
      break;
  }
  return true;
}

[[noreturn]] void refuse_type(const std::string& code, const std::string& place, const char* wanted,
                              const Input& value) {
  throw ApiError(code, fmt::format("Invalid value type at `{}`: expected {}, but found {}", place,
                                   wanted, described(value)));
}

void check_ids(const Input& value, const std::string& code, const std::string& place) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value[i].is_string() && !value[i].is_number_integer())
      refuse_type(code, fmt::format("{}[{}]", place, i), "a string or an integer", value[i]);
  }
}

void check_value(const Input& value, const Field& field, const std::string& place) {
  const std::string code(field.code);
  if (!is_of(value, field.kind)) refuse_type(code, place, expected(field.kind), value);
  if (field.kind == Kind::ids) return check_ids(value, code, place);
  if (field.kind != Kind::texts && field.kind != Kind::objects) return;
  const Kind inner = field.kind == Kind::texts ? Kind::text : Kind::object;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!is_of(value[i], inner))
      refuse_type(code, fmt::format("{}[{}]", place, i), expected(inner), value[i]);
  }
}

std::string known(FieldTable table) {
  std::vector<std::string_view> names;
  for (const Field& field : table) names.push_back(field.name);
  return quoted_list(names);
}

const Field* find_field(FieldTable table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == table.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_parameter(const Field& field, const std::string& value, const char* as) {
  throw ApiError(std::string(field.code),
                 fmt::format("Invalid value in parameter `{}`: could not parse `{}` as {}",
                             field.name, cut(value), as));
}

template <typename Number>
std::optional<Number> parse(const std::string& text) {
  Number value{};
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || rest != end) return std::nullopt;
  return value;
}

Input parse_parameter(const Field& field, const std::string& value) {
  if (field.kind == Kind::count) {
    const auto count = parse<std::uint64_t>(value);
    if (!count) refuse_parameter(field, value, "a positive integer");
    return *count;
  }
  if (field.kind == Kind::number) {
    const auto number = parse<double>(value);
    if (!number) refuse_parameter(field, value, "a number");
    return *number;
  }
  if (field.kind == Kind::flag) {
    if (value != "true" && value != "false")
      refuse_parameter(field, value, "a boolean, expected either `true` or `false`");
    return value == "true";
  }
  return field.kind == Kind::texts || field.kind == Kind::ids ? Input(base::split_list(value, ","))
                                                              : Input(value);
}

}  // namespace

std::string cut(std::string text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  return std::string(base::cut(text, max_bytes)) + "…";
}

std::string backquoted(const std::string& text) { return fmt::format("`{}`", cut(text)); }

std::string quoted_list(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names)
    list += fmt::format("{}`{}`", list.empty() ? "" : ", ", name);
  return list;
}

std::string described(const Input& value) {
  if (value.is_null()) return "null";
  const char* what = "a number";
  if (value.is_object()) what = "an object";
  if (value.is_array()) what = "an array";
  if (value.is_string()) what = "a string";
  if (value.is_boolean()) what = "a boolean";
  if (value.is_number_unsigned()) what = "a positive integer";
  if (value.is_number_integer() && !value.is_number_unsigned()) what = "a negative integer";
  const std::string shown = value.dump(-1, ' ', false, Input::error_handler_t::replace);
  return fmt::format("{}: `{}`", what, cut(shown));
}

void check_fields(const Input& object, FieldTable table, const std::string& path) {
  if (!object.is_object()) refuse_type("bad_request", path, "an object", object);
  for (const auto& [name, value] : object.items()) {
    const Field* const field = find_field(table, name);
    if (field == nullptr) {
      throw ApiError(
          "bad_request",
          fmt::format("Unknown field `{}`{}: expected one of {}", cut(name),
                      path.empty() ? "" : fmt::format(" inside `{}`", path), known(table)));
    }
    if (!value.is_null()) check_value(value, *field, fmt::format("{}.{}", path, name));
  }
}

Input from_parameters(const http::Fields& parameters, FieldTable table) {
  Input object = Input::object();
  for (const auto& [name, value] : parameters) {
    const Field* const field = find_field(table, name);
    if (field == nullptr) {
      throw ApiError("bad_request", fmt::format("Unknown parameter `{}`: expected one of {}",
                                                cut(name), known(table)));
    }
    object[name] = parse_parameter(*field, value);
  }
  return object;
}

const Input* find(const Input& object, std::string_view name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> text(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  return value->get<std::string>();
}

std::optional<std::size_t> count(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  return value->get<std::size_t>();
}

std::optional<double> number(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  return value->get<double>();
}

std::optional<std::vector<std::string>> texts(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  return value->get<std::vector<std::string>>();
}

std::optional<std::vector<std::string>> ids(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  if (value == nullptr) return std::nullopt;
  std::vector<std::string> ids;
  for (const Input& id : *value) ids.push_back(id.is_string() ? id.get<std::string>() : id.dump());
  return ids;
}

bool flag(const Input& object, std::string_view name) {
  const Input* const value = find(object, name);
  return value != nullptr && value->get<bool>();
}

}  // namespace fahras::api
