// Splits the text of a filter into signs, words and quoted values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::filter {

class Lexer {
 public:
  // `text` must outlive it.
  explicit Lexer(std::string_view text) : text_(text) { skip_spaces(); }

  bool at_end() const { return at_ == text_.size(); }
  std::size_t at() const { return at_; }
  std::string_view rest() const { return text_.substr(at_); }

  // Take the next word, or the sign, if it is this one. Return whether it was.
  bool take_keyword(std::string_view keyword);
  bool take_sign(std::string_view sign);
  // Takes a sign, or fails.
  void expect_sign(std::string_view sign, const char* where);
  // Whether a value comes next, quoted or not.
  bool at_value() const;
  // Takes a value: a word that is no keyword, or what stands between quotation marks.
  std::string take_value();
  double take_number();

  // Throw Error(usage) with the subject "filter" and the number of the character at which the error
  // is, from 1.
  [[noreturn]] void fail(const std::string& what, std::size_t at) const;
  [[noreturn]] void fail_here(const std::string& what) const { fail(what, at_); }

 private:
  void skip_spaces();
  std::string_view word() const;
  std::string take_quoted();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace fahras::filter
