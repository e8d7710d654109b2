#include <algorithm>
#include <utility>

#include "bad_input.h"
#include "decoder.h"
#include "document.h"
#include "html_page.h"

namespace fahras::readers {
namespace {

constexpr std::size_t max_page_bytes = std::size_t{16} << 20;  // its tree is many times as large

}  // namespace

void read_html(const Document& document) {
  std::size_t replaced = 0;
  const std::size_t limit = std::min(document.options.max_article_bytes, max_page_bytes);
  const std::string html =
      decode_whole(document.bytes.read_all(limit), document.options.encoding, replaced);
  const HtmlTree tree(html);
  RawArticle article;
  read_html_facts(tree.root(), article);
  for (const GumboNode* content : find_main_content(tree.root())) {
    for (Block& block : html_blocks(*content)) article.blocks.push_back(std::move(block));
  }
  if (article.blocks.empty()) throw BadInput("it contains no text");
  deliver(document, std::move(article));
  if (replaced > 0) {
    report(document, 0, replaced_message(replaced));
  }
}

}  // namespace fahras::readers
