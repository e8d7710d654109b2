#include "size_budget.h"

#include <string>

#include <fmt/format.h>

#include "errors.h"

namespace fahras::api {
namespace {

std::size_t text_bytes(const std::string& text) { return sizeof(std::string) + text.size(); }

}  // namespace

void refuse_answer() {
  throw ApiError("answer_too_large",
                 fmt::format("The answer takes more than {} bytes. Ask for fewer hits or "
                             "attributes, have them cropped, or choose shorter tags.",
                             max_answer_bytes));
}

std::size_t bytes_of(const Output& json) {
  std::size_t bytes = sizeof(Output);
  if (json.is_string()) bytes += text_bytes(json.get_ref<const std::string&>());
  if (json.is_array()) {
    for (const Output& part : json) bytes += bytes_of(part);
  } else if (json.is_object()) {
    for (const auto& [name, part] : json.get_ref<const Output::object_t&>())
      bytes += text_bytes(name) + bytes_of(part);
  }
  return bytes;
}

void SizeBudget::take(std::size_t bytes) {
  if (bytes > left_) refuse_answer();
  left_ -= bytes;
}

}  // namespace fahras::api
