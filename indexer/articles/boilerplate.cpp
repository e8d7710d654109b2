#include "boilerplate.h"

#include <algorithm>

#include <base/ascii.h>
#include <base/split.h>

#include "boilerplate_data.h"
#include "line.h"

namespace fahras::articles {
namespace {

constexpr std::size_t max_line_bytes = 300;    // longer lines are text, however they begin
constexpr std::size_t words_beside_token = 8;  // a line with more words is a sentence
constexpr std::size_t min_padded_token_bytes = 12;
constexpr std::size_t min_token_bytes = 24;

bool remove_end(std::string_view& text, std::string_view end) {
  if (text.size() < end.size() || text.substr(text.size() - end.size()) != end) return false;
  text.remove_suffix(end.size());
  return true;
}

bool is_base64(char c) {
  return base::is_ascii_letter(c) || base::is_ascii_digit(c) || c == '+' || c == '/' || c == '_' ||
         c == '-';
}

bool is_token(std::string_view word) {
  if (word.size() < min_padded_token_bytes) return false;
  if (word.substr(0, 5) == "data:" && word.find(";base64,") != std::string_view::npos) return true;
  const std::string_view body = word.substr(0, word.find('='));
  const std::string_view padding = word.substr(body.size());
  const bool padded = !padding.empty() && padding.size() <= 2 && word.size() % 4 == 0 &&
                      padding.find_first_not_of('=') == std::string_view::npos;
  if (!std::all_of(body.begin(), body.end(), is_base64)) return false;
  if (padded) return true;
  const auto has = [&](char first, char last) {
    return std::any_of(body.begin(), body.end(), [&](char c) { return c >= first && c <= last; });
  };
  return padding.empty() && word.size() >= min_token_bytes && has('a', 'z') && has('A', 'Z') &&
         has('0', '9');
}

}  // namespace

Boilerplate::Boilerplate(const std::vector<std::string>& lines) {
  for (std::string_view data = boilerplate_data; !data.empty();) add(base::take_line(data));
  for (const std::string& line : lines) add(line);
}

void Boilerplate::add(std::string_view rule) {
  const std::string squeezed = squeeze(rule);
  rule = squeezed;
  if (rule.empty() || rule.front() == '#') return;
  const bool list_start = rule.front() == '=';
  const bool prefix = remove_end(rule, "…") || remove_end(rule, "...");
  std::string folded = fold(rule);
  if (folded.empty()) return;
  if (prefix) max_prefix_words_ = std::max(max_prefix_words_, word_count(folded));
  (list_start ? list_starts_ : prefix ? prefixes_ : lines_).insert(std::move(folded));
}

bool Boilerplate::has_prefix(std::string_view folded) const {
  std::size_t end = 0;
  for (std::size_t words = 0; words < max_prefix_words_ && end < folded.size(); ++words) {
    end = std::min(folded.find(' ', end + 1), folded.size());
    if (prefixes_.count(std::string(folded.substr(0, end))) > 0) return true;
  }
  return false;
}

bool Boilerplate::is_boilerplate(std::string_view line) const {
  if (is_token_line(line)) return true;
  if (line.size() > max_line_bytes) return false;
  const std::string folded = fold(line);
  return lines_.count(folded) > 0 || has_prefix(folded);
}

bool Boilerplate::starts_list(std::string_view line) const {
  return line.size() <= max_line_bytes && list_starts_.count(fold(line)) > 0;
}

bool is_token_line(std::string_view line) {
  std::size_t others = 0;  // words that are not tokens
  bool found = false;
  for (std::size_t begin = 0; begin < line.size() && others <= words_beside_token;) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const bool token = is_token(line.substr(begin, end - begin));
    found = found || token;
    others += token ? 0 : 1;
    begin = end + 1;
  }
  return found && others <= words_beside_token;
}

}  // namespace fahras::articles
