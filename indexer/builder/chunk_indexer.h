// Turns a chunk of articles into two Xapian databases.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/document.h>
#include <schema/index_fields.h>
#include <schema/terms.h>
#include <xapian.h>

#include "chunk.h"
#include "chunk_databases.h"
#include "piece_writer.h"
#include "stem_counter.h"
#include "word_numbers.h"
#include "word_table.h"

namespace fahras::builder {

// Each worker uses one ChunkIndexer for all its chunks, because its token stream keeps the forms of
// words.
class ChunkIndexer {
 public:
  // Keeps references to all arguments.
  ChunkIndexer(const Analyzer& analyzer, PieceWriter& piece,
               const schema::IndexFields& fields = schema::IndexFields::standard())
      : analyzer_(analyzer),
        piece_(piece),
        fields_(fields),
        words_(analyzer),
        numbers_(piece.dictionary()) {}

  // Writes the databases into `folder`, in the order of the articles.
  ChunkResult index(const Chunk& chunk, const std::filesystem::path& folder);

 private:
  void index_article(const schema::Article& article, std::string_view encoded,
                     ChunkDatabases& databases);
  void index_paragraphs(const schema::Article& article, ChunkDatabases& databases);
  void index_whole(const schema::Article& article, std::string_view encoded,
                   ChunkDatabases& databases);

  void collect_field_terms(const schema::Article& article);
  void collect_field_terms(schema::Field field, std::string_view text);
  void collect_attribute_terms();
  std::string_view searched_title(const schema::Article& article) const {
    return fields_.searches_title() ? std::string_view(article.title) : std::string_view();
  }
  // Counts the stems and the vocabulary of `text`, whose tokens are then in tokens_.
  void count_words(std::string_view text);
  // A document with the terms and values that the documents of an article and of its paragraphs
  // have in common; `date` and `group` are the values of these slots.
  Xapian::Document start_document(const std::string& date, const std::string& group) const;

  const Analyzer& analyzer_;
  PieceWriter& piece_;
  const schema::IndexFields& fields_;
  TokenStream tokens_;
  WordTable words_;
  StemCounter stems_;
  WordNumbers numbers_;
  schema::ArticlePacker packer_;
  std::vector<std::string> field_terms_;
  schema::DocumentTerms made_;        // of the article that is being indexed
  std::optional<Position> position_;  // of the next article and paragraph
};

}  // namespace fahras::builder
