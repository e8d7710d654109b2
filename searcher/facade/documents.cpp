#include "documents.h"

#include <string_view>
#include <utility>

namespace fahras::facade {
namespace {

// Articles kept decoded at a time: paragraphs of one article come in any order, but not far apart.
constexpr std::size_t cached_articles = 1000;

// The headings directly above a paragraph are indexed with it.
std::size_t first_heading_above(const schema::Article& article, std::size_t paragraph) {
  while (paragraph > 0 && article.paragraphs[paragraph - 1].is_heading) --paragraph;
  return paragraph;
}

}  // namespace

Documents::Documents(const Shards& shards, Unit unit, const query::QueryWords& words,
                     TokenStream& tokens)
    : shards_(shards), unit_(unit), finder_(words, shards.analyzer(), tokens) {}

std::shared_ptr<const Document> Documents::get(Xapian::docid document) {
  return unit_ == Unit::article ? get_article(document, nullptr) : get_paragraph(document);
}

std::shared_ptr<const Document> Documents::get(Xapian::docid document, const Sieve& sieve) {
  return get_article(document, &sieve);
}

std::shared_ptr<const Document> Documents::get_article(Xapian::docid document, const Sieve* sieve) {
  auto found = article(document);
  if (sieve != nullptr && !sieve->may_match(document, *found)) return nullptr;
  if (shards_.removed(shards_.segment_of(document), found->id)) return nullptr;
  auto text = find_words(*found, std::nullopt);
  return std::make_shared<Document>(Document{std::move(found), std::nullopt, std::move(text)});
}

std::shared_ptr<const Document> Documents::get_paragraph(Xapian::docid document) {
  const schema::ParagraphRef ref =
      schema::decode_paragraph_ref(shards_.paragraphs().get_document(document).get_data());
  const auto where = shards_.find(shards_.segment_of(document), ref.article_id);
  if (!where) return nullptr;
  auto found = article(*where);
  if (ref.number >= found->paragraphs.size()) {
    throw Error(ErrorKind::index, "article '" + found->id + "' has no paragraph " +
                                      std::to_string(ref.number) + "; run fahras-index check");
  }
  auto text = find_words(*found, ref.number);
  return std::make_shared<Document>(Document{std::move(found), ref.number, std::move(text)});
}

std::shared_ptr<const schema::Article> Documents::article(Xapian::docid document) {
  const auto known = articles_.find(document);
  if (known != articles_.end()) return known->second;
  auto decoded = std::make_shared<const schema::Article>(
      schema::decode_article(shards_.articles().get_document(document).get_data()));
  if (unit_ == Unit::article) return decoded;
  if (articles_.size() >= cached_articles) articles_.clear();
  articles_.emplace(document, decoded);
  return decoded;
}

query::Document Documents::find_words(const schema::Article& article,
                                      std::optional<std::size_t> paragraph) {
  query::Document text;
  text.day = article.date.substr(0, std::string_view("2025-09-04").size());
  const std::size_t first = paragraph ? first_heading_above(article, *paragraph) : 0;
  const std::size_t last = paragraph ? *paragraph + 1 : article.paragraphs.size();
  text.parts.reserve(3 + last - first);
  const auto find = [&](query::Field field, std::string_view content, std::size_t number) {
    if (content.empty()) return;
    query::Part& part = text.parts.emplace_back();
    part.field = field;
    part.paragraph = static_cast<std::uint32_t>(number);
    finder_.find(content, part);
  };
  find(query::Field::title, article.title, 0);
  find(query::Field::author, article.author, 0);
  find(query::Field::source, article.source, 0);
  for (std::size_t number = first; number < last; ++number) {
    find(query::Field::text, article.paragraphs[number].text, number);
  }
  return text;
}

}  // namespace fahras::facade
