// What the workers of a build share, and what its piece (schema/pieces.h) keeps beside documents.
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
  explicit PieceWriter(std::uint32_t most_words = schema::most_words) : dictionary_(most_words) {}

  schema::PieceId id() const { return dictionary_.id(); }
  Dictionary& dictionary() { return dictionary_; }
  // What articles are packed with.
  const schema::Packing& packing() const { return *packing_; }
  // Learns what the articles of the first chunk have in common, and fills in its `encoded`. To be
  // called before anything is packed, and while no other thread might ask for packing().
  void learn(Chunk& first);
  // Makes two databases of no documents, to be merged with those of the chunks. `all` names them,
  // and counts what all chunks have; the analyzer is the one that the words come from; synonyms are
  // the rules that the index was given.
  void write(const ChunkResult& all, const Analyzer& analyzer, const std::string& synonyms) const;

 private:
  Dictionary dictionary_;
  std::string learnt_;
  std::optional<schema::Packing> packing_{std::in_place, learnt_};
};

}  // namespace fahras::builder
