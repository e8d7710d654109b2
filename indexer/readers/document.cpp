#include "document.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <schema/fields.h>

namespace fahras::readers {
namespace {

// Each line becomes a paragraph, which is a document of the index and takes some hundred bytes of
// memory.
constexpr std::size_t max_article_lines = 500'000;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F;
}

void blank_controls(std::string& text) {
  for (char& c : text) {
    if (is_control(c)) c = ' ';
  }
}

bool ends_line(std::string_view text) {
  const char c = text.front();
  if (c == '\n' || c == '\r') return true;
  return (c == '\xE2' && (text.starts_with("\u2028") || text.starts_with("\u2029"))) ||
         (c == '\xC2' && text.starts_with("\u0085"));
}

// Returns the number of lines of all blocks, without blank lines.
std::size_t count_lines(const RawArticle& article) {
  std::size_t lines = 0;
  for (const Block& block : article.blocks) {
    const std::string_view text = block.text;
    bool in_line = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool ends = ends_line(text.substr(i));
      lines += ends && in_line ? 1 : 0;
      in_line = !ends;
    }
    lines += in_line ? 1 : 0;
  }
  return lines;
}

}  // namespace

std::string make_fit(RawArticle& article) {
  if (count_lines(article) > max_article_lines) {
    return fmt::format("more than {} lines", max_article_lines);
  }
  for (const schema::Field field : schema::stored_fields()) blank_controls(article.*field->value);
  for (Block& block : article.blocks) blank_controls(block.text);
  return {};
}

void deliver(const Document& document, RawArticle&& article) {
  if (const std::string reason = make_fit(article); !reason.empty()) {
    return report(document, article.record, reason);
  }
  if (!document.options.titles) article.title.clear();
  article.file = document.file;
  document.sink.article(std::move(article));
}

void report(const Document& document, std::uint64_t line, const std::string& reason) {
  document.sink.problem({document.file, line, reason});
}

}  // namespace fahras::readers
