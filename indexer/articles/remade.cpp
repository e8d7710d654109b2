#include <articles/remade.h>

#include <utility>

#include <fahras/error.h>

namespace fahras::articles {

schema::Article remade(schema::Article&& article, const readers::DocumentReader& reader,
                       const ArticleMaker& maker) {
  if (article.document.empty()) return std::move(article);
  readers::RawArticle raw;
  const std::string wrong = reader.read(article.document, raw);
  if (!wrong.empty()) throw Error(ErrorKind::index, "article " + article.id, wrong);
  if (const std::string reason = readers::make_fit(raw); !reason.empty()) {
    throw Error(ErrorKind::input, "article " + article.id, reason);
  }
  raw.id = std::move(article.id);
  raw.file = std::move(article.file);
  schema::Article made = maker.make(std::move(raw));
  made.duplicate_group = article.duplicate_group;
  return made;
}

}  // namespace fahras::articles
