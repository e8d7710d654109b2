// The two Xapian databases that a chunk is written to, and the file of its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include <xapian.h>

#include "chunk.h"
#include "word_table.h"

namespace fahras::builder {

class ChunkDatabases {
 public:
  // Creates chunk-N-articles, chunk-N-paragraphs and chunk-N-vocabulary in `folder`.
  ChunkDatabases(const std::filesystem::path& folder, std::uint64_t chunk_number);

  void add_article(const Xapian::Document& document);
  void add_paragraph(const Xapian::Document& document);
  // Call after each article with the bytes of its text: writes what is in memory now and then.
  void end_article(std::size_t text_bytes);
  void add_vocabulary(WordTable& words);
  // Writes what is left. Nothing can be added after it.
  ChunkResult finish();

 private:
  void commit();

  ChunkResult result_;
  Xapian::WritableDatabase articles_;
  Xapian::WritableDatabase paragraphs_;
  std::size_t uncommitted_bytes_ = 0;
};

}  // namespace fahras::builder
