#include <base/split.h>

#include <algorithm>

namespace fahras::base {
namespace {

// Removes from `text` its first `size` bytes, which are returned, and the byte after them.
std::string_view take(std::string_view& text, std::size_t size) {
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end + separator.size());
  }
  pieces.push_back(text);
  return pieces;
}

std::string_view trim(std::string_view text, std::string_view trimmed) {
  const std::size_t begin = text.find_first_not_of(trimmed);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(trimmed) - begin + 1);
}

std::vector<std::string_view> split_list(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (const std::string_view piece : split(text, separator)) {
    const std::string_view trimmed = trim(piece);
    if (!trimmed.empty()) pieces.push_back(trimmed);
  }
  return pieces;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::string_view word = take_until(text, " \t\n\v\f\r");
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

std::string_view take_until(std::string_view& text, std::string_view separators) {
  return take(text, text.find_first_of(separators));
}

std::string_view take_line(std::string_view& text) { return take(text, text.find('\n')); }

}  // namespace fahras::base
