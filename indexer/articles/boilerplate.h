// Recognises lines that are not part of an article: sharing buttons, lists of other articles,
// tokens.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace fahras::articles {

class Boilerplate {
 public:
  // Uses the built-in list and `lines` in the same form, which data/boilerplate.txt explains.
  explicit Boilerplate(const std::vector<std::string>& lines);

  // Whether the line is to be left out.
  bool is_boilerplate(std::string_view line) const;
  // Whether the line is followed by a list of headlines of other articles.
  bool starts_list(std::string_view line) const;

 private:
  void add(std::string_view rule);
  bool has_prefix(std::string_view folded) const;

  std::unordered_set<std::string> lines_;
  std::unordered_set<std::string> prefixes_;
  std::unordered_set<std::string> list_starts_;
  std::size_t max_prefix_words_ = 0;  // in words
};

// Whether the line is base64 or another token of a program, with at most a few words beside it.
bool is_token_line(std::string_view line);

}  // namespace fahras::articles
