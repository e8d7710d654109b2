// The two Xapian databases that a chunk is written to, and the file of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <schema/pieces.h>
#include <xapian.h>

#include "chunk.h"
#include "word_table.h"

namespace fahras::builder {

class ChunkDatabases {
 public:
  // Creates chunk-N-articles, chunk-N-paragraphs and chunk-N-vocabulary in `folder`.
  ChunkDatabases(const std::filesystem::path& folder, const Chunk& chunk, schema::PieceId piece);

  // Returns the number, in the piece, of the article that is added next.
  std::uint32_t next_article() const {
    return first_article_ + static_cast<std::uint32_t>(result_.article_count);
  }
  // Adds an article's document, its forward index (schema::TokensWriter) and its record
  // (schema::ArticlePacker).
  void add_article(const Xapian::Document& document, const std::string& tokens,
                   std::string_view record);
  void add_paragraph(const Xapian::Document& document);
  // To be called after each article with the bytes of its text. Commits from time to time, so that
  // memory stays bounded.
  void end_article(std::size_t text_bytes);
  void add_vocabulary(WordTable& words);
  // Commits what is left and closes the databases. Nothing can be added after it.
  ChunkResult finish();

 private:
  void write_records();
  void commit();

  schema::PieceId piece_;
  std::uint32_t first_article_;
  ChunkResult result_;
  Xapian::WritableDatabase articles_;
  Xapian::WritableDatabase paragraphs_;
  std::size_t uncommitted_bytes_ = 0;
  // Records of the articles since the last commit. Xapian writes user metadata at once, and fastest
  // in the order of their keys.
  std::vector<std::string> records_;
};

}  // namespace fahras::builder
