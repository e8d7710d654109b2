#include "filter_lexer.h"

#include <algorithm>
#include <array>

#include <base/ascii.h>
#include <base/utf8.h>
#include <fmt/format.h>

#include "errors.h"

namespace fahras::api {
namespace {

constexpr std::array<std::string_view, 14> keywords = {
    "AND",         "OR",       "IN",     "NOT",  "TO",         "EXISTS",
    "IS",          "CONTAINS", "STARTS", "WITH", "_geoRadius", "_geoBoundingBox",
    "_geoPolygon", "_foreign"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// All non-ASCII characters belong to words: most are letters, and none is an operator.
bool is_word(char c) {
  return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '_' || c == '-' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

bool is_syntax(char c) {
  return is_space(c) || std::string_view("()=<>!").find(c) != std::string_view::npos;
}

}  // namespace

void FilterLexer::fail(const std::string& what, std::size_t begin, std::size_t end) const {
  const std::size_t column = base::character_count(text_.substr(0, begin)) + 1;
  throw ApiError(
      "invalid_search_filter",
      fmt::format("{}\n{}:{} {}", what, column,
                  column + base::character_count(text_.substr(begin, end - begin)), text_));
}

void FilterLexer::skip_spaces() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

std::string_view FilterLexer::word() const {
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return text_.substr(at_, end - at_);
}

bool FilterLexer::take_keyword(std::string_view keyword) {
  if (word() != keyword) return false;
  at_ += keyword.size();
  skip_spaces();
  return true;
}

bool FilterLexer::take_sign(std::string_view sign) {
  if (!rest().starts_with(sign)) return false;
  at_ += sign.size();
  skip_spaces();
  return true;
}

bool FilterLexer::at_value() const {
  return !word().empty() || rest().starts_with('"') || rest().starts_with('\'');
}

std::string FilterLexer::take_quoted() {
  const std::size_t begin = at_;
  const char quote = text_[at_++];
  std::string value;
  for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
    const bool escape = text_[at_] == '\\' && at_ + 1 < text_.size() &&
                        (text_[at_ + 1] == quote || text_[at_ + 1] == '\\');
    if (escape) ++at_;
    value += text_[at_];
  }
  if (at_ == text_.size()) {
    fail(fmt::format("Expression `{}` is missing the following closing delimiter: `{}`.",
                     text_.substr(begin), quote),
         begin, text_.size());
  }
  ++at_;
  return value;
}

std::string FilterLexer::take_value() {
  if (at_end()) fail_here("Was expecting a value but instead got nothing.");
  std::string value;
  if (text_[at_] == '"' || text_[at_] == '\'') {
    value = take_quoted();
  } else {
    value = word();
    std::size_t end = at_ + value.size();
    if (value.empty())
      while (end < text_.size() && !is_syntax(text_[end])) ++end;
    const std::string_view shown = text_.substr(at_, end - at_);
    if (value.empty())
      fail(fmt::format("Was expecting a value but instead got `{}`.", shown), at_, end);
    if (std::find(keywords.begin(), keywords.end(), value) != keywords.end()) {
      fail(fmt::format("Was expecting a value but instead got `{0}`, which is a reserved keyword. "
                       "To use `{0}` as a field name or a value, surround it by quotes.",
                       shown),
           at_, end);
    }
    at_ = end;
  }
  skip_spaces();
  return value;
}

}  // namespace fahras::api
