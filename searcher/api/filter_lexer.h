// The words of a filter, and how errors name places in it.
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

  // If the next word is `keyword`, goes past it.
  bool take_keyword(std::string_view keyword);
  bool peek_keyword(std::string_view keyword) const { return word() == keyword; }
  // If `sign` stands next, goes past it.
  bool take_sign(std::string_view sign);
  // Whether a value stands next, quoted or not.
  bool at_value() const;
  // The value that stands next; goes past it.
  std::string take_value();

  // Throws ApiError(invalid_search_filter): what is wrong with the text from `begin` to `end`.
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
