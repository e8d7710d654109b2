#include "document.h"

namespace fahras::readers {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F;
}

void blank_controls(std::string& text) {
  for (char& c : text) {
    if (is_control(c)) c = ' ';
  }
}

}  // namespace

void deliver(const Document& document, RawArticle&& article) {
  if (!document.options.titles) article.title.clear();
  article.file = document.file;
  for (std::string* field : {&article.id, &article.title, &article.url, &article.date,
                             &article.source, &article.author, &article.language}) {
    blank_controls(*field);
  }
  for (Block& block : article.blocks) blank_controls(block.text);
  document.sink.article(std::move(article));
}

void report(const Document& document, std::uint64_t line, const std::string& reason) {
  document.sink.problem({document.file, line, reason});
}

}  // namespace fahras::readers
