#include "structure.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "line.h"

namespace fahras::articles {
namespace {

constexpr std::ptrdiff_t title_reach =
    2;  // text must follow a headline within this number of lines

// Whether a line is body text, which follows headings and headlines: it is long enough, or it ends
// like a sentence.
bool is_body(const Line& line) {
  return line.kind == Line::Kind::paragraph || !looks_like_heading(line.text);
}

// `before` and `after` state whether the adjacent lines are body text. Several short lines in a row
// are a list or a poem, not headings.
bool is_heading(const Line& line, bool before, bool after) {
  if (line.kind != Line::Kind::unknown) return line.kind == Line::Kind::heading;
  return before && after && looks_like_heading(line.text);
}

std::size_t end_of_list(const std::vector<Line>& lines, std::size_t begin) {
  while (begin < lines.size() && looks_like_headline(lines[begin].text) &&
         !is_token_line(lines[begin].text)) {
    ++begin;
  }
  return begin;
}

// Whether a line is a bullet followed by what may be the headline of another article.
bool is_link_line(const Line& line) {
  constexpr std::size_t min_words = 4;  // not counting the bullet
  constexpr std::size_t max_words = 15;
  if (line.kind != Line::Kind::unknown || !is_list_item(line.text)) return false;
  const std::string_view text = line.text;
  const std::size_t words = word_count(text) - 1;
  return words >= min_words && words < max_words && !ends_sentence(text) && !ends_open(text);
}

// Returns the end of a few links to other articles between two sentences of running text; `begin`
// itself if there are none. A list that belongs to the article would follow a colon.
std::size_t end_of_links(const std::vector<Line>& lines, const Line& before, std::size_t begin) {
  constexpr std::size_t min_links = 2;
  constexpr std::size_t max_links = 4;
  std::size_t end = begin;
  while (end < lines.size() && end - begin <= max_links && is_link_line(lines[end])) ++end;
  const bool few = end - begin >= min_links && end - begin <= max_links;
  const bool inside = ends_sentence(before.text) && end < lines.size() &&
                      ends_sentence(lines[end].text) && !is_list_item(lines[end].text);
  return few && inside ? end : begin;
}

}  // namespace

void drop_boilerplate(std::vector<Line>& lines, const Boilerplate& boilerplate, LeftOut& left_out) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < lines.size();) {
    const std::size_t begin = i;
    if (boilerplate.starts_list(lines[i].text)) {
      i = end_of_list(lines, i + 1);
      left_out.related += i - begin;
    } else if (is_token_line(lines[i].text)) {
      ++i;
      ++left_out.tokens;
    } else if (boilerplate.is_boilerplate(lines[i].text)) {
      ++i;
      ++left_out.boilerplate;
    } else if (kept > 0 && (i = end_of_links(lines, lines[kept - 1], begin)) > begin) {
      left_out.related += i - begin;
    } else {
      if (kept != i) lines[kept] = std::move(lines[i]);
      ++kept;
      ++i;
    }
  }
  lines.resize(kept);
}

std::size_t drop_repeated(std::vector<Line>& lines) {
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
  const std::size_t dropped = lines.size() - kept.size();
  lines = std::move(kept);
  return dropped;
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
