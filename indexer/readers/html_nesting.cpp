#include "html_nesting.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace fahras::readers {
namespace {

using Names = std::unordered_set<std::string>;

// Elements without content, and those that end where the next one begins.
const Names& void_names() {
  static const Names names = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                              "input", "link", "meta", "param", "source", "track", "wbr"};
  return names;
}
const Names& self_ending_names() {
  static const Names names = {"p",  "li",    "td",    "th",    "tr",    "dt",
                              "dd", "tbody", "thead", "tfoot", "option"};
  return names;
}

struct Tag {
  std::string name;
  bool closing = false;
  bool self_closing = false;
};

class DepthCounter {
 public:
  std::size_t deepest() const { return deepest_; }
  void add(const Tag& tag);

 private:
  std::unordered_map<std::string, std::size_t> open_;  // how many of each name
  std::size_t depth_ = 0;
  std::size_t deepest_ = 0;
};

void DepthCounter::add(const Tag& tag) {
  if (tag.closing) {
    const auto found = open_.find(tag.name);
    if (found == open_.end() || found->second == 0) return;
    --found->second;
    --depth_;
    return;
  }
  // Inside SVG and MathML every element nests, and "/>" means what it says.
  const bool foreign = open_["svg"] + open_["math"] > 0;
  if (void_names().count(tag.name) > 0) return;
  if (foreign ? tag.self_closing : self_ending_names().count(tag.name) > 0) return;
  ++open_[tag.name];
  deepest_ = std::max(deepest_, ++depth_);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The tag whose '<' stands at `at`; `at` moves behind its name.
Tag read_tag(std::string_view html, std::size_t& at) {
  Tag tag;
  ++at;
  if (at < html.size() && html[at] == '/') {
    tag.closing = true;
    ++at;
  }
  if (at >= html.size() || !is_letter(html[at])) return tag;
  const std::size_t end = std::min(html.find_first_of(" \t\r\n\f/><", at), html.size());
  tag.name = html.substr(at, std::min<std::size_t>(end - at, 32));
  for (char& c : tag.name) c = is_letter(c) ? static_cast<char>(c | 0x20) : c;
  const std::size_t close = html.find('>', end);
  tag.self_closing = close != std::string_view::npos && html[close - 1] == '/';
  at = end;
  return tag;
}

// Where the text of a script or style ends.
std::size_t end_of_raw_text(std::string_view html, std::size_t at, const std::string& name) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
    const std::string_view end = html.substr(at + 2, name.size());
    if (std::equal(end.begin(), end.end(), name.begin(), name.end(),
                   [](char a, char b) { return (a | 0x20) == b; })) {
      return at;
    }
  }
  return html.size();
}

}  // namespace

std::size_t html_depth(std::string_view html) {
  DepthCounter counter;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    if (html.substr(at, 4) == "<!--") {
      at = html.find("-->", at + 4);
      continue;
    }
    const Tag tag = read_tag(html, at);
    if (tag.name.empty()) continue;
    counter.add(tag);
    if (counter.deepest() > max_html_depth) break;
    if (!tag.closing && (tag.name == "script" || tag.name == "style")) {
      at = end_of_raw_text(html, at, tag.name);
    }
  }
  return counter.deepest();
}

}  // namespace fahras::readers
