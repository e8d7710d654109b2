// Lines that are no part of an article: sharing buttons, lists of other articles, tokens.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace fahras::articles {

class Boilerplate {
 public:
  // The built-in list and lines in the same form (data/boilerplate.txt explains it).
  explicit Boilerplate(const std::vector<std::string>& lines);

  bool is_boilerplate(std::string_view line) const;
  // Opens a list of headlines of other articles.
  bool starts_list(std::string_view line) const;

 private:
  void add(std::string_view rule);
  bool has_prefix(std::string_view folded) const;

  std::unordered_set<std::string> lines_;
  std::unordered_set<std::string> prefixes_;
  std::unordered_set<std::string> list_starts_;
  std::size_t longest_prefix_ = 0;  // in words
};

// Base64 or another token of a machine, with hardly any words beside it.
bool is_token_line(std::string_view line);

}  // namespace fahras::articles
