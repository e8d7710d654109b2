#include "article_checker.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <articles/article_id.h>

#include "encoding.h"
#include "promise.h"

namespace fahras::fuzz {
namespace {

bool is_clean(std::string_view text) {
  const readers::Utf8Check utf8 = readers::check_utf8(text);
  const bool controls = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  return utf8.bad == 0 && utf8.cut == 0 && !controls;
}

}  // namespace

void ArticleChecker::article(readers::RawArticle&& raw) {
  raw.id = articles::article_id(raw);
  schema::Article article = maker_.make(std::move(raw));
  promise(!article.id.empty() && article.id.size() <= schema::max_id_bytes,
          "ids have 1 to 240 bytes");
  for (const std::string* field :
       {&article.id, &article.title, &article.url, &article.date, &article.source, &article.author,
        &article.section, &article.language, &article.file}) {
    promise(is_clean(*field), "fields are UTF-8 without control characters");
  }
  for (const schema::Paragraph& paragraph : article.paragraphs) {
    promise(!paragraph.text.empty(), "no paragraph is empty");
    promise(is_clean(paragraph.text), "paragraphs are UTF-8 without control characters");
  }
  article.duplicate_group = duplicates_.group(article);
  const std::string record = schema::encode_article(article);
  promise(schema::encode_article(schema::decode_article(record)) == record, "records come back");
}

void ArticleChecker::problem(const readers::Problem& problem) {
  promise(!problem.reason.empty(), "problems have a reason");
  promise(is_clean(problem.reason), "reasons are UTF-8 without control characters");
  promise(is_clean(problem.file), "names are UTF-8 without control characters");
}

}  // namespace fahras::fuzz
