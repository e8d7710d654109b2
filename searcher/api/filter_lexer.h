// Splits a filter into tokens, and reports errors with their position.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::api {

class FilterLexer {
 public:
  explicit FilterLexer(std::string_view text) : text_(text) { skip_spaces(); }

  bool at_end() const { return at_ == text_.size(); }
  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }

  // Consumes the next word if it is `keyword`. Returns whether it was.
  bool take_keyword(std::string_view keyword);
  bool peek_keyword(std::string_view keyword) const { return word() == keyword; }
  // Consumes `sign` if it comes next. Returns whether it did.
  bool take_sign(std::string_view sign);
  // Whether a value comes next, quoted or not.
  bool at_value() const;
  // Consumes and returns the next value. Throws ApiError(invalid_search_filter) if there is none.
  std::string take_value();

  // Throws ApiError(invalid_search_filter) about the part of the text from byte `begin` to byte
  // `end`.
  [[noreturn]] void fail(const std::string& what, std::size_t begin, std::size_t end) const;
  [[noreturn]] void fail_here(const std::string& what) const { fail(what, at_, text_.size()); }

 private:
  void skip_spaces();
  std::string_view word() const;
  std::string take_quoted();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace fahras::api
