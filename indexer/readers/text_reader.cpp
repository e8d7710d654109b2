#include "decoder.h"
#include "document.h"

#include "bad_input.h"

namespace fahras::readers {

void read_text(const Document& document) {
  std::size_t replaced = 0;
  std::string text = decode_whole(document.bytes.read_all(document.options.max_article_bytes),
                                  document.options.encoding, replaced);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw BadInput("empty");
  RawArticle article;
  article.blocks.push_back({Block::Kind::text, std::move(text)});
  deliver(document, std::move(article));
  if (replaced > 0) {
    report(document, 0, replaced_message(replaced));
  }
}

}  // namespace fahras::readers
