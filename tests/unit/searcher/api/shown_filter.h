// Writes a filter in one line, such as all(source=a|b, not(date[2025..))).
#pragma once

#include <string>

#include <fahras/filter.h>

namespace fahras::test {

inline std::string shown(const Filter& filter);

inline std::string shown_parts(const std::string& name, const Filter& filter) {
  std::string text;
  for (const Filter& part : filter.parts) text += (text.empty() ? "" : ", ") + shown(part);
  return name + "(" + text + ")";
}

inline std::string shown_bounds(const Filter& filter) {
  return filter.field + (filter.from_excluded ? "(" : "[") + filter.from.value_or("") + ".." +
         filter.to.value_or("") + (filter.to_excluded ? ")" : "]");
}

inline std::string shown(const Filter& filter) {
  switch (filter.kind) {
    case Filter::Kind::all:
      return shown_parts("all", filter);
    case Filter::Kind::any:
      return shown_parts("any", filter);
    case Filter::Kind::none:
      return shown_parts("not", filter);
    case Filter::Kind::exists:
      return filter.field + "?";
    case Filter::Kind::between:
      return shown_bounds(filter);
    case Filter::Kind::is_null:
      return filter.field + " is null";
    case Filter::Kind::is_empty:
      return filter.field + " is empty";
    case Filter::Kind::near:
      return filter.field + " is near";
    case Filter::Kind::in_box:
      return filter.field + " is in box";
    case Filter::Kind::equals:
    case Filter::Kind::has_words:
      break;
  }
  std::string text;
  for (const std::string& value : filter.values) text += (text.empty() ? "" : "|") + value;
  return filter.field + (filter.kind == Filter::Kind::equals ? "=" : "~") + text;
}

}  // namespace fahras::test
