#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

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
  explicit RecordReader(const Document& document)
      : document_(document), fields_(document.options.fields) {}

  // `line`: where `json` begins; `number`: which record of the file it is.
  void read(std::string_view json, std::uint64_t line, std::uint64_t number);
  void too_long(std::uint64_t line) {
    report(document_, line,
           fmt::format("record longer than {} bytes", document_.options.max_article_bytes));
  }

 private:
  void read_damaged(std::string_view json, std::uint64_t line, std::uint64_t number);

  const Document& document_;
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
    return report(document_, line, outcome.reason);
  }
  if (article.blocks.empty()) {
    const auto mapped = document_.options.fields.find("text");
    return report(document_, line,
                  fmt::format("no text in field {}", mapped == document_.options.fields.end()
                                                         ? default_names(Field::text)
                                                         : mapped->second));
  }
  article.record = number;
  deliver(document_, std::move(article));
}

void RecordReader::read_damaged(std::string_view json, std::uint64_t line, std::uint64_t number) {
  const bool arabic = !mostly_utf8(check_utf8(json)) && !arabic_encoding(json).empty();
  const std::string encoding = arabic ? arabic_encoding(json) : std::string();
  report(document_, line, fmt::format("invalid UTF-8, read as {}", arabic ? encoding : "U+FFFD"));
  std::size_t replaced = 0;
  read(arabic ? decode_whole(std::string(json), encoding, replaced) : repair_utf8(json), line,
       number);
}

}  // namespace

void read_jsonl(const Document& document) {
  const auto source = decode(document.bytes, document.options.encoding, Invalid::keep);
  Stream text(*source);
  LineReader lines(text, document.options.max_article_bytes);
  RecordReader records(document);
  bool empty = true;
  for (std::string_view line; lines.next(line);) {
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (lines.too_long()) {
      records.too_long(lines.number());
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
  RecordReader records(document);
  std::uint64_t number = 0;
  for (std::string json; splitter.next(json);) {
    ++number;
    if (splitter.stray()) report(document, splitter.line(), "broken JSON before this record");
    if (splitter.too_long()) {
      records.too_long(splitter.line());
    } else {
      records.read(json, splitter.line(), number);
    }
  }
  if (splitter.stray()) report(document, 0, "broken JSON at the end");
  if (number == 0) throw BadInput("no JSON object in it");
}

}  // namespace fahras::readers
