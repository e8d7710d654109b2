#include <base/split.h>

namespace fahras::base {

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

}  // namespace fahras::base
