#include "room.h"

#include <string>

#include <fmt/format.h>

#include "errors.h"

namespace fahras::api {
namespace {

std::size_t text_bytes(const Output& json) {
  if (json.is_string()) return json.get_ref<const std::string&>().size();
  std::size_t bytes = 0;
  if (json.is_structured()) {
    for (const Output& part : json) bytes += text_bytes(part);
  }
  return bytes;
}

}  // namespace

void refuse_answer() {
  throw ApiError("answer_too_large",
                 fmt::format("The texts of the answer are longer than {} bytes. Ask for fewer hits "
                             "or attributes, or have them cropped.",
                             most_answer_bytes));
}

void Room::take(const Output& json) {
  const std::size_t bytes = text_bytes(json);
  if (bytes > left_) refuse_answer();
  left_ -= bytes;
}

}  // namespace fahras::api
