#include "xml_prologue.h"

#include <algorithm>

namespace fahras::readers {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";
constexpr std::string_view instruction_begin = "<?";
constexpr std::string_view instruction_end = "?>";

}  // namespace

void PrologueSource::skip(std::size_t size) {
  const std::string_view passed = bytes_.window().substr(0, size);
  breaks_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
  bytes_.skip(size);
}

void PrologueSource::pass_until(std::string_view end) {
  for (std::string_view window = bytes_.peek(end.size()); !window.empty();
       window = bytes_.peek(end.size())) {
    const std::size_t found = window.find(end);
    if (found != std::string_view::npos) return skip(found + end.size());
    const bool at_end = window.size() < end.size();
    skip(at_end ? window.size() : window.size() - (end.size() - 1));
  }
}

// Skips <!DOCTYPE …> and the declarations inside.
void PrologueSource::pass_declaration() {
  int depth = 0;
  for (std::string_view window = bytes_.peek(comment_begin.size()); !window.empty();
       window = bytes_.peek(comment_begin.size())) {
    const char c = window.front();
    if (c == '"' || c == '\'') {
      skip(1);
      pass_until(c == '"' ? "\"" : "'");
    } else if (window.starts_with(comment_begin)) {
      pass_until(comment_end);
    } else if (window.starts_with(instruction_begin)) {
      pass_until(instruction_end);
    } else if (c == '<' || c == '>') {
      skip(1);
      depth += c == '<' ? 1 : -1;
      if (depth == 0) return;
    } else {
      skip(std::min(window.find_first_of("\"'<>"), window.size()));
    }
  }
}

void PrologueSource::pass_over() {
  for (std::string_view window = bytes_.peek(comment_begin.size()); !window.empty();
       window = bytes_.peek(comment_begin.size())) {
    const std::size_t blank = std::min(window.find_first_not_of(" \t\r\n"), window.size());
    if (blank > 0) {
      skip(blank);
    } else if (window.starts_with(comment_begin)) {
      pass_until(comment_end);
    } else if (window.starts_with(instruction_begin)) {
      pass_until(instruction_end);
    } else if (window.starts_with("<!")) {
      pass_declaration();
    } else {
      return;
    }
  }
}

std::size_t PrologueSource::read(char* to, std::size_t size) {
  if (!passed_) pass_over();
  passed_ = true;
  if (breaks_ == 0) return bytes_.read(to, size);
  const std::size_t given = std::min(breaks_, size);
  std::fill_n(to, given, '\n');
  breaks_ -= given;
  return given;
}

}  // namespace fahras::readers
