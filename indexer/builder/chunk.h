// A chunk of articles. A worker indexes one chunk at a time, into databases of its own.
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
  std::uint32_t first_article = 0;       // the number of its first article in the piece
  // schema::encode_article() of articles, by their index in `articles`, as far as it is known: it
  // is for the articles from which the dictionary for compression was made. It may have fewer
  // elements than `articles`; an empty string means that the article is not encoded yet.
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
