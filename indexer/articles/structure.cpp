#include "structure.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "line.h"

namespace fahras::articles {
namespace {

constexpr std::ptrdiff_t title_reach = 2;  // text must follow a headline within so many lines

// Long enough, or ended as a sentence is: what headings and headlines stand above.
bool is_body(const Line& line) {
  return line.kind == Line::Kind::paragraph || !looks_like_heading(line.text);
}

// `before` and `after`: whether body text stands there. Short lines beside each other are a list
// or a poem, not headings.
bool is_heading(const Line& line, bool before, bool after) {
  if (line.kind != Line::Kind::unknown) return line.kind == Line::Kind::heading;
  return before && after && looks_like_heading(line.text);
}

std::size_t end_of_list(const std::vector<Line>& lines, std::size_t begin) {
  while (begin < lines.size() && looks_like_headline(lines[begin].text)) ++begin;
  return begin;
}

}  // namespace

void drop_boilerplate(std::vector<Line>& lines, const Boilerplate& boilerplate) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size();) {
    if (boilerplate.starts_list(lines[i].text)) {
      i = end_of_list(lines, i + 1);
    } else if (boilerplate.is_boilerplate(lines[i].text)) {
      ++i;
    } else {
      if (kept != i) lines[kept] = std::move(lines[i]);
      ++kept;
      ++i;
    }
  }
  lines.resize(kept);
}

void drop_repeated(std::vector<Line>& lines) {
  std::unordered_set<std::string_view> seen;
  std::vector<bool> repeated(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    repeated[i] = !seen.insert(lines[i].text).second;
  }
  std::vector<Line> kept;
  kept.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool heads_new =
        lines[i].kind == Line::Kind::heading && i + 1 < lines.size() && !repeated[i + 1];
    if (!repeated[i] || heads_new) kept.push_back(std::move(lines[i]));
  }
  lines = std::move(kept);
}

std::string take_headline(std::vector<Line>& lines) {
  if (lines.size() < 2 || lines.front().kind == Line::Kind::paragraph) return {};
  if (!looks_like_headline(lines.front().text)) return {};
  const auto next = lines.begin() + 1;
  if (std::none_of(next, next + std::min(title_reach, lines.end() - next), is_body)) return {};
  std::string title = std::move(lines.front().text);
  lines.erase(lines.begin());
  return title;
}

void drop_repeated_title(std::vector<Line>& lines, const std::string& title) {
  if (!lines.empty() && !title.empty() && fold(lines.front().text) == fold(title)) {
    lines.erase(lines.begin());
  }
}

std::vector<schema::Paragraph> to_paragraphs(std::vector<Line>&& lines) {
  std::vector<bool> heading(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool before = i == 0 || is_body(lines[i - 1]);
    const bool after = i + 1 < lines.size() && is_body(lines[i + 1]);
    heading[i] = is_heading(lines[i], before, after);
  }
  std::vector<schema::Paragraph> paragraphs;
  paragraphs.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    paragraphs.push_back({std::move(lines[i].text), heading[i]});
  }
  return paragraphs;
}

}  // namespace fahras::articles
