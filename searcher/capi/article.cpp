#include "article.h"

namespace {

const char* text_of(const fahras_article* article, std::string fahras::StoredArticle::*field) {
  return article != nullptr ? (article->article.*field).c_str() : nullptr;
}

}  // namespace

void fahras_article_free(fahras_article* article) { delete article; }

const char* fahras_article_id(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::id);
}

const char* fahras_article_title(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::title);
}

const char* fahras_article_url(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::url);
}

const char* fahras_article_date(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::date);
}

const char* fahras_article_source(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::source);
}

const char* fahras_article_author(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::author);
}

const char* fahras_article_section(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::section);
}

const char* fahras_article_language(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::language);
}

const char* fahras_article_document(const fahras_article* article) {
  return text_of(article, &fahras::StoredArticle::document);
}

const char* fahras_article_field(const fahras_article* article, const char* name) {
  return article != nullptr ? fahras::capi::field(article->article, name) : nullptr;
}

size_t fahras_article_paragraph_count(const fahras_article* article) {
  return article != nullptr ? article->article.paragraphs.size() : 0;
}

const char* fahras_article_paragraph(const fahras_article* article, size_t i) {
  if (i >= fahras_article_paragraph_count(article)) return nullptr;
  return article->article.paragraphs[i].text.c_str();
}

bool fahras_article_paragraph_is_heading(const fahras_article* article, size_t i) {
  return i < fahras_article_paragraph_count(article) && article->article.paragraphs[i].is_heading;
}
