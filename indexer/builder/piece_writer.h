// The parts of a piece (schema/pieces.h) that all workers share: its dictionary of words, and the
// dictionary with which its articles are compressed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/packing.h>
#include <schema/pieces.h>

#include "chunk.h"
#include "dictionary.h"

namespace fahras::builder {

class PieceWriter {
 public:
  explicit PieceWriter(std::uint32_t max_words = schema::max_words) : dictionary_(max_words) {}

  schema::PieceId id() const { return dictionary_.id(); }
  Dictionary& dictionary() { return dictionary_; }
  // Returns the dictionary with which articles are compressed. It is empty before learn().
  const schema::Packing& packing() const { return *packing_; }
  // Makes the dictionary for compression from the articles of the first chunk, and sets
  // Chunk::encoded. Must be called before any article is compressed, while no other thread may call
  // packing().
  void learn(Chunk& first);
  // Writes what the piece stores beside its documents into two databases without documents, which
  // are then merged with those of the chunks. `all` has the paths of the two databases and the
  // counts of all chunks; `analyzer` is the one that the words come from; `synonyms` is the text of
  // the index's rules, and `settings` the JSON of its settings.
  void write(const ChunkResult& all, const Analyzer& analyzer, const std::string& synonyms,
             const std::string& settings = {}) const;

 private:
  Dictionary dictionary_;
  std::string learnt_;
  std::optional<schema::Packing> packing_{std::in_place, learnt_};
};

}  // namespace fahras::builder
