#include "chunk_indexer.h"

#include <schema/facets.h>
#include <schema/values.h>

namespace fahras::builder {
namespace {

// Adds the value of a document's position, if there is one, and increments the position.
void add_position(std::uint32_t* position, Xapian::Document& document) {
  if (position == nullptr) return;
  document.add_value(schema::slot(schema::Slot::position), schema::position_value((*position)++));
}

}  // namespace

ChunkResult ChunkIndexer::index(const Chunk& chunk, const std::filesystem::path& folder) {
  ChunkDatabases databases(folder, chunk, piece_.id());
  for (std::size_t i = 0; i < chunk.articles.size(); ++i) {
    if (!chunk.positions.empty()) position_ = chunk.positions[i];
    const schema::Article& article = chunk.articles[i];
    const bool is_encoded = i < chunk.encoded.size() && !chunk.encoded[i].empty();
    const std::string made = is_encoded ? std::string() : schema::encode_article(article);
    index_article(article, is_encoded ? chunk.encoded[i] : made, databases);
  }
  databases.add_vocabulary(words_);
  words_.clear();
  return databases.finish();
}

void ChunkIndexer::index_article(const schema::Article& article, std::string_view encoded,
                                 ChunkDatabases& databases) {
  made_ = schema::document_terms(article, fields_, analyzer_, tokens_);
  numbers_.start_article(schema::day_of(article.date), made_.texts.size());
  collect_field_terms(article);
  collect_attribute_terms();
  index_paragraphs(article, databases);
  index_whole(article, encoded, databases);
  databases.end_article(schema::text_bytes(article));
}

// The stems of a heading are counted with those of the next paragraph, to which it belongs.
void ChunkIndexer::index_paragraphs(const schema::Article& article, ChunkDatabases& databases) {
  for (std::uint32_t number = 0; number < article.paragraphs.size(); ++number) {
    const schema::Paragraph& paragraph = article.paragraphs[number];
    count_words(fields_.searches_text() ? std::string_view(paragraph.text) : std::string_view());
    numbers_.add(tokens_, paragraph.is_heading);
    if (paragraph.is_heading) continue;
    Xapian::Document document =
        start_document(schema::day_of(article.date),
                       schema::paragraph_group_value(article.duplicate_group, tokens_.tokens()));
    add_position(position_ ? &position_->paragraph : nullptr, document);
    stems_.write_paragraph(document);
    stems_.end_paragraph();
    document.set_data(schema::encode_paragraph_ref({databases.next_article(), number}));
    databases.add_paragraph(document);
  }
}

void ChunkIndexer::index_whole(const schema::Article& article, std::string_view encoded,
                               ChunkDatabases& databases) {
  count_words(searched_title(article));
  for (const schema::AttributeText& one : made_.texts) count_words(one.text);
  Xapian::Document document = start_document(schema::date_value(article.date),
                                             schema::group_value(article.duplicate_group));
  add_position(position_ ? &position_->article : nullptr, document);
  stems_.write_article(document);
  document.add_boolean_term(schema::value_term(schema::Field::id, article.id));
  if (!article.paragraphs.empty() && article.paragraphs.back().is_heading) {
    document.add_boolean_term(schema::ends_in_heading);
  }
  databases.add_article(document, numbers_.value(), packer_.pack(encoded, piece_.packing()));
}

// The fields are in the order of the first parts of schema::TokensWriter.
void ChunkIndexer::collect_field_terms(const schema::Article& article) {
  field_terms_.clear();
  for (const schema::Field field : schema::token_fields()) {
    const bool is_title = field == schema::Field::title;
    collect_field_terms(field, is_title ? searched_title(article) : article.*field->value);
  }
  for (std::string& term : schema::facet_terms(article, analyzer_, tokens_)) {
    field_terms_.push_back(std::move(term));
  }
}

void ChunkIndexer::collect_field_terms(schema::Field field, std::string_view text) {
  analyzer_.analyze(text, tokens_);
  numbers_.add(tokens_, false);
  for (const Token& token : tokens_.tokens()) {
    if (!token.stem.empty()) field_terms_.push_back(schema::term(field, token.stem));
  }
}

// In the order of the parts that follow those.
void ChunkIndexer::collect_attribute_terms() {
  for (const schema::AttributeText& one : made_.texts) {
    numbers_.attribute(one.field->number);
    collect_field_terms(one.field, one.text);
  }
  for (std::string& term : made_.terms) field_terms_.push_back(std::move(term));
}

void ChunkIndexer::count_words(std::string_view text) {
  analyzer_.analyze(text, tokens_);
  for (Stem* stem : words_.count(tokens_, text)) {
    if (stem != nullptr) stems_.add(*stem);
  }
}

Xapian::Document ChunkIndexer::start_document(const std::string& date,
                                              const std::string& group) const {
  Xapian::Document document;
  for (const std::string& term : field_terms_) document.add_boolean_term(term);
  document.add_value(schema::slot(schema::Slot::date), date);
  document.add_value(schema::slot(schema::Slot::group), group);
  for (const auto& [slot, value] : made_.values) document.add_value(slot, value);
  return document;
}

}  // namespace fahras::builder
