// A chunk of articles, which one worker turns into databases at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <schema/article.h>

namespace fahras::builder {

struct Chunk {
  std::uint64_t number = 0;
  std::vector<schema::Article> articles;
  std::size_t bytes = 0;                 // the memory that the articles take
  std::vector<Position> positions = {};  // of the articles; empty unless the index has shards
  std::uint32_t first_article = 0;       // the number of its first article in the build
  // schema::encode_article() of the articles that the piece has learnt from, by their index; an
  // article whose string is empty, or not there, is not encoded yet.
  std::vector<std::string> encoded = {};
};

// The databases that were made of a chunk, and what they hold.
struct ChunkResult {
  std::filesystem::path articles;
  std::filesystem::path paragraphs;
  std::filesystem::path vocabulary;  // a file
  std::uint64_t article_count = 0;
  std::uint64_t paragraph_count = 0;
  std::uint64_t text_bytes = 0;
};

}  // namespace fahras::builder
