#include "csv.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <base/ascii.h>
#include <fmt/format.h>

#include "errors.h"
#include "fields.h"

namespace fahras::api {
namespace {

using Record = std::vector<std::string>;

[[noreturn]] void refuse_csv(std::size_t line, const std::string& why) {
  throw ApiError("malformed_payload",
                 fmt::format("The csv payload provided is malformed: `line {}: {}`.", line, why));
}

// Reads one record after the other.
class Records {
 public:
  Records(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  // The line, counted from 1, where the last record begins.
  std::size_t line() const { return begin_; }

  // Returns false at the end. Blank lines are skipped.
  bool next(Record& record) {
    while (at_ < text_.size() && is_line_end()) end_line();
    if (at_ == text_.size()) return false;
    begin_ = line_;
    record.clear();
    do record.push_back(value());
    while (take_delimiter());
    if (at_ == text_.size()) return true;
    if (!is_line_end()) refuse_csv(line_, "text follows a closing quotation mark");
    end_line();
    return true;
  }

 private:
  bool is_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

  void end_line() {
    if (text_[at_] == '\n') ++line_;
    ++at_;
  }

  bool take_delimiter() {
    if (at_ == text_.size() || text_[at_] != delimiter_) return false;
    ++at_;
    return true;
  }

  std::string value() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted();
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != delimiter_ && !is_line_end()) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted() {
    std::string value;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      const bool is_quote = text_[at_] == '"';
      const bool is_doubled = is_quote && at_ + 1 < text_.size() && text_[at_ + 1] == '"';
      if (is_quote && !is_doubled) {
        ++at_;
        return value;
      }
      at_ += is_doubled ? 1 : 0;
      value += text_[at_];
    }
    refuse_csv(begin_, "a quotation mark is not closed");
  }

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1, begin_ = 1;
};

enum class CsvType { text, number, boolean };

struct Column {
  std::string name;
  CsvType type = CsvType::text;
};

Column column_of(const std::string& header) {
  for (const auto& [ending, type] : {std::pair(std::string_view(":string"), CsvType::text),
                                     {std::string_view(":number"), CsvType::number},
                                     {std::string_view(":boolean"), CsvType::boolean}}) {
    if (header.size() > ending.size() && header.ends_with(ending))
      return {header.substr(0, header.size() - ending.size()), type};
  }
  return {header};
}

Input number_of(std::string_view text, std::size_t line) {
  std::int64_t whole = 0;
  double fraction = 0;
  const char* const end = text.data() + text.size();
  if (const auto [rest, error] = std::from_chars(text.data(), end, whole);
      error == std::errc() && rest == end)
    return whole;
  if (const auto [rest, error] = std::from_chars(text.data(), end, fraction);
      error == std::errc() && rest == end)
    return fraction;
  refuse_csv(line, fmt::format("{} is not a number", backquoted(std::string(text))));
}

Input boolean_of(const std::string& text, std::size_t line) {
  const std::string lower = base::ascii_lower(text);
  if (lower == "true" || lower == "t" || lower == "yes") return true;
  if (lower == "false" || lower == "f" || lower == "no") return false;
  refuse_csv(line, fmt::format("{} is not a boolean", backquoted(text)));
}

Input value_of(std::string text, CsvType type, std::size_t line) {
  if (type == CsvType::text) return text;
  if (text.empty()) return nullptr;
  return type == CsvType::number ? number_of(text, line) : boolean_of(text, line);
}

Input document_of(Record& record, const std::vector<Column>& columns, std::size_t line) {
  if (record.size() != columns.size()) {
    refuse_csv(line, fmt::format("it has {} fields, but the header has {}", record.size(),
                                 columns.size()));
  }
  Input document = Input::object();
  for (std::size_t i = 0; i < record.size(); ++i)
    document[columns[i].name] = value_of(std::move(record[i]), columns[i].type, line);
  return document;
}

}  // namespace

Input read_csv(std::string_view text, char delimiter) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Records records(text, delimiter);
  Record record;
  std::vector<Column> columns;
  if (records.next(record)) {
    for (const std::string& header : record) columns.push_back(column_of(header));
  }
  Input documents = Input::array();
  while (records.next(record)) documents.push_back(document_of(record, columns, records.line()));
  return documents;
}

}  // namespace fahras::api
