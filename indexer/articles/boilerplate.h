// Recognises lines that are not part of an article: sharing buttons, lists of other articles, and
// strings of programs such as base64.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace fahras::articles {

class Boilerplate {
 public:
  // Uses the built-in list, and `lines`, which have the same syntax (data/boilerplate.txt explains
  // it).
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
  std::size_t max_prefix_words_ = 0;  // the number of words of the longest prefix
};

// Whether the line consists of base64 or a similar string of a program, with at most a few words
// beside it. (Such a string has nothing to do with an analyzer's tokens.)
bool is_token_line(std::string_view line);

}  // namespace fahras::articles
