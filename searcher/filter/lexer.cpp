#include "lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <base/ascii.h>
#include <base/utf8.h>
#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::filter {
namespace {

constexpr std::array<std::string_view, 12> keywords = {
    "AND", "OR",       "IN",     "NOT",  "TO",         "EXISTS",
    "IS",  "CONTAINS", "STARTS", "WITH", "_geoRadius", "_geoBoundingBox"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// All non-ASCII characters belong to words: most are letters, and none is an operator. Times have
// : and +.
bool is_word(char c) {
  return base::is_ascii_letter(c) || base::is_ascii_digit(c) ||
         std::string_view("_-.:+/").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80U;
}

// The first character of a text, for messages.
std::string_view first_character(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() && base::is_continuation(text[size])) ++size;
  return text.substr(0, size);
}

}  // namespace

void Lexer::fail(const std::string& what, std::size_t at) const {
  throw Error(
      ErrorKind::usage, "filter",
      fmt::format("at character {}: {}", base::character_count(text_.substr(0, at)) + 1, what));
}

void Lexer::skip_spaces() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

std::string_view Lexer::word() const {
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return text_.substr(at_, end - at_);
}

bool Lexer::take_keyword(std::string_view keyword) {
  if (word() != keyword) return false;
  at_ += keyword.size();
  skip_spaces();
  return true;
}

bool Lexer::take_sign(std::string_view sign) {
  if (!rest().starts_with(sign)) return false;
  at_ += sign.size();
  skip_spaces();
  return true;
}

void Lexer::expect_sign(std::string_view sign, const char* where) {
  if (!take_sign(sign)) fail_here(fmt::format("'{}' is missing {}", sign, where));
}

bool Lexer::at_value() const {
  return !word().empty() || rest().starts_with('"') || rest().starts_with('\'');
}

std::string Lexer::take_quoted() {
  const std::size_t begin = at_;
  const char quote = text_[at_++];
  std::string value;
  for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
    const bool escape = text_[at_] == '\\' && at_ + 1 < text_.size() &&
                        (text_[at_ + 1] == quote || text_[at_ + 1] == '\\');
    if (escape) ++at_;
    value += text_[at_];
  }
  if (at_ == text_.size()) fail(fmt::format("the quotation mark {} is not closed", quote), begin);
  ++at_;
  return value;
}

std::string Lexer::take_value() {
  if (at_end()) fail_here("a value is missing");
  std::string value;
  if (text_[at_] == '"' || text_[at_] == '\'') {
    value = take_quoted();
  } else {
    value = word();
    if (value.empty()) {
      fail_here(fmt::format("'{}' stands in place of a value", first_character(rest())));
    }
    if (std::find(keywords.begin(), keywords.end(), value) != keywords.end()) {
      fail_here(fmt::format("{0} is a keyword; as a name or a value it must be quoted", value));
    }
    at_ += value.size();
  }
  skip_spaces();
  return value;
}

double Lexer::take_number() {
  const std::size_t begin = at_;
  const std::string value = take_value();
  const char* const end = value.data() + value.size();
  double number = 0;
  const auto [rest, error] = std::from_chars(value.data(), end, number);
  if (rest != end || error != std::errc() || !std::isfinite(number)) {
    fail(fmt::format("'{}' is not a number", value), begin);
  }
  return number;
}

}  // namespace fahras::filter
