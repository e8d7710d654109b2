#include "payload.h"

#include <algorithm>
#include <string_view>

#include <base/split.h>
#include <fmt/format.h>

#include "csv.h"
#include "errors.h"
#include "fields.h"
#include "json.h"

namespace fahras::api {
namespace {

constexpr std::string_view csv_type = "text/csv";

// Counts the documents of a JSON text without keeping them.
class DocumentCounter : public nlohmann::json_sax<Input> {
 public:
  std::size_t count() const { return count_; }

  bool null() override { return is_inside(); }
  bool boolean(bool /*value*/) override { return is_inside(); }
  bool number_integer(number_integer_t /*value*/) override { return is_inside(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return is_inside(); }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override {
    return is_inside();
  }
  bool string(string_t& /*value*/) override { return is_inside(); }
  bool binary(binary_t& /*value*/) override { return is_inside(); }
  bool key(string_t& /*name*/) override { return true; }
  bool start_object(std::size_t /*members*/) override {
    if (!is_inside()) ++count_;
    ++objects_;
    return true;
  }
  bool end_object() override {
    --objects_;
    return true;
  }
  // An array is the list of all documents or inside of a document.
  bool start_array(std::size_t /*elements*/) override {
    ++arrays_;
    return is_inside() || arrays_ == 1;
  }
  bool end_array() override {
    --arrays_;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }

 private:
  bool is_inside() const { return objects_ > 0; }

  std::size_t count_ = 0, objects_ = 0, arrays_ = 0;
};

void refuse_unless_object(const Input& json) {
  if (json.is_object()) return;
  throw ApiError("malformed_payload",
                 fmt::format("The json payload provided is malformed. `A document is an object, "
                             "but found {}.`",
                             described(json)));
}

// Throws the error of a text that is not of documents.
[[noreturn]] void refuse_documents(std::string_view text) {
  const Input json = parse_json(text);
  if (!json.is_array()) refuse_unless_object(json);
  for (const Input& one : json) refuse_unless_object(one);
  throw ApiError("malformed_payload", "The json payload provided is malformed.");
}

std::size_t count_documents(std::string_view text) {
  check_json(text);
  DocumentCounter counter;
  if (!Input::sax_parse(text, &counter)) refuse_documents(text);
  return counter.count();
}

std::size_t count_lines(std::string_view lines) {
  std::size_t count = 0;
  while (!lines.empty()) {
    const std::string_view line = base::take_line(lines);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      count_documents(line);
      if (line[line.find_first_not_of(" \t")] != '{') refuse_unless_object(parse_json(line));
      ++count;
    }
  }
  return count;
}

char checked_delimiter(const std::string& given, const std::string& type) {
  if (type != csv_type) {
    throw ApiError("invalid_content_type",
                   fmt::format("The Content-Type `{}` does not support the use of a csv delimiter. "
                               "The csv delimiter can only be used with the Content-Type "
                               "`text/csv`.",
                               type));
  }
  const bool is_one = given.size() == 1 && static_cast<unsigned char>(given.front()) < 0x80;
  if (is_one && given != "\"" && given != "\n" && given != "\r") return given.front();
  throw ApiError("invalid_document_csv_delimiter",
                 fmt::format("Invalid value in parameter `csvDelimiter`: expected one ASCII "
                             "character, but found {}",
                             backquoted(given)));
}

void require_body(const std::string& body, std::string_view format) {
  if (body.empty())
    throw ApiError("missing_payload", fmt::format("A {} payload is missing.", format));
}

}  // namespace

Payload read_payload(const http::Request& request,
                     const std::optional<std::string>& csv_delimiter) {
  const std::string type = content_type(request);
  const char delimiter = csv_delimiter ? checked_delimiter(*csv_delimiter, type) : ',';
  if (type == "application/json") return {request.body, false, count_documents(request.body)};
  if (type == "application/x-ndjson") {
    require_body(request.body, "ndjson");
    return {request.body, true, count_lines(request.body)};
  }
  if (type != csv_type)
    refuse_content_type(type, "`application/json`, `application/x-ndjson`, `text/csv`");
  require_body(request.body, "csv");
  const Input documents = read_csv(request.body, delimiter);
  return {documents.dump(-1, ' ', false, Input::error_handler_t::replace), false, documents.size()};
}

}  // namespace fahras::api
