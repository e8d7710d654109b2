#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <base/split.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "arabic_encoding.h"
#include "bad_input.h"
#include "decoder.h"
#include "document.h"
#include "encoding.h"
#include "json_record.h"
#include "json_splitter.h"
#include "line_reader.h"

namespace fahras::readers {
namespace {

class RecordReader {
 public:
  // If `numbered` is true, messages contain the record's number; if not, the line identifies the
  // record.
  RecordReader(const Document& document, bool numbered)
      : document_(document), numbered_(numbered), fields_(document.options.fields) {}

  // Reads the record `json`, which begins in line `line` of the file and has the number `number`.
  void read(std::string_view json, std::uint64_t line, std::uint64_t number);
  void too_long(std::uint64_t line, std::uint64_t number) {
    complain(line, number,
             fmt::format("longer than {} bytes", document_.options.max_article_bytes));
  }

 private:
  void complain(std::uint64_t line, std::uint64_t number, const std::string& reason) {
    report(document_, line, numbered_ ? fmt::format("record {}: {}", number, reason) : reason);
  }
  void read_damaged(std::string_view json, std::uint64_t line, std::uint64_t number);

  const Document& document_;
  bool numbered_;
  FieldTable fields_;
};

void RecordReader::read(std::string_view json, std::uint64_t line, std::uint64_t number) {
  RawArticle article;
  const JsonOutcome outcome = read_json_record(json, fields_, article);
  if (!outcome.ok) {
    if (check_utf8(json).bad > 0) return read_damaged(json, line, number);
    const std::size_t position = std::min(outcome.position, json.size());
    line += static_cast<std::uint64_t>(
        std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
    return complain(line, number, outcome.reason);
  }
  if (article.blocks.empty() && document_.options.needs_text) {
    const auto mapped = document_.options.fields.find("text");
    return complain(line, number,
                    fmt::format("no text in field {}", mapped == document_.options.fields.end()
                                                           ? std::string(Field::text->record_names)
                                                           : mapped->second));
  }
  article.record = number;
  deliver(document_, std::move(article));
}

void RecordReader::read_damaged(std::string_view json, std::uint64_t line, std::uint64_t number) {
  const bool arabic = !mostly_utf8(check_utf8(json)) && !arabic_encoding(json).empty();
  const std::string encoding = arabic ? arabic_encoding(json) : std::string();
  complain(line, number, fmt::format("invalid UTF-8, read as {}", arabic ? encoding : "U+FFFD"));
  std::size_t replaced = 0;
  read(arabic ? decode_whole(std::string(json), encoding, replaced) : repair_utf8(json), line,
       number);
}

// Returns the number of JSON values in `stray`, the text between two objects of an array, including
// commas; 0 if it is not JSON.
std::size_t count_values(std::string_view stray) {
  constexpr std::string_view between = " \t\r\n,";
  stray = base::trim(stray, between);
  if (stray.empty()) return 0;
  // Before the first object and after the last one, `stray` contains a bracket of the array.
  for (const auto& [open, close] : {std::pair{"[", "]"}, {"", "]"}, {"[", ""}}) {
    const auto array = nlohmann::json::parse(fmt::format("{}{}{}", open, stray, close), nullptr,
                                             /*allow_exceptions=*/false);
    if (array.is_array()) return array.size();
  }
  return 0;
}

// Reports the text between two records, and returns how many records it counts as.
std::uint64_t report_stray(const Document& document, const JsonSplitter& splitter,
                           std::uint64_t number) {
  if (splitter.stray().empty()) return 0;
  const std::size_t values = count_values(splitter.stray());
  const std::string reason =
      values == 0   ? fmt::format("broken JSON after record {}", number)
      : values == 1 ? fmt::format("record {}: not an object", number + 1)
                    : fmt::format("records {} to {}: not objects", number + 1, number + values);
  report(document, splitter.stray_line(), reason);
  return values;
}

}  // namespace

void read_jsonl(const Document& document) {
  const auto source = decode(document.bytes, document.options.encoding, Invalid::keep);
  Stream text(*source);
  LineReader lines(text, document.options.max_article_bytes);
  RecordReader records(document, false);
  bool empty = true;
  for (std::string_view line; lines.next(line);) {
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (lines.too_long()) {
      records.too_long(lines.number(), lines.number());
    } else if (!blank) {
      records.read(line, lines.number(), lines.number());
    }
    empty = empty && blank && !lines.too_long();
  }
  if (empty) throw BadInput("empty");
}

void read_json(const Document& document) {
  const auto source = decode(document.bytes, document.options.encoding, Invalid::keep);
  Stream text(*source);
  if (text.window().empty()) throw BadInput("empty");
  JsonSplitter splitter(text, document.options.max_article_bytes);
  RecordReader records(document, true);
  std::uint64_t number = 0;
  std::uint64_t objects = 0;
  for (std::string json; splitter.next(json); ++objects) {
    number += 1 + report_stray(document, splitter, number);
    if (splitter.too_long()) {
      records.too_long(splitter.line(), number);
    } else {
      records.read(json, splitter.line(), number);
    }
  }
  if (objects == 0) throw BadInput("it has no JSON object");
  report_stray(document, splitter, number);
}

}  // namespace fahras::readers
