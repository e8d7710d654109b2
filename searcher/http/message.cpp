#include <http/message.h>

#include <algorithm>

#include "text.h"

namespace fahras::http {

const std::string* Request::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const auto& field) { return same(field.first, name); });
  return found == headers.end() ? nullptr : &found->second;
}

const std::string* Request::parameter(std::string_view name) const {
  const auto found = std::find_if(query.begin(), query.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == query.end() ? nullptr : &found->second;
}

}  // namespace fahras::http
