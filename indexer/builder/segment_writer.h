// Makes a segment of articles: chunks filled in parallel, then merged.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/generation.h>

#include "chunk.h"
#include "piece_writer.h"
#include "stages.h"
#include "workers.h"

namespace fahras::builder {

// As many as the machine has cores for 0.
unsigned thread_count(unsigned threads);

class SegmentWriter {
 public:
  struct Settings {
    const Analyzer& analyzer;
    unsigned threads = 0;  // 0: as many as the machine has cores
    std::size_t memory_bytes = 0;
    std::string synonyms;             // the rules that the index has
    std::filesystem::path workspace;  // where to work; it need not be empty
  };
  explicit SegmentWriter(Settings settings);

  // Null for `position` unless the segment is of a shard. Throws what a worker threw.
  void add(schema::Article&& article, const Position* position = nullptr);
  // Makes `folder` with the segment's databases. The segment's name and files are still to be
  // told. Notes when the stages ended.
  schema::Segment finish(const std::filesystem::path& folder, Milestones& at);

 private:
  void send_chunk();
  schema::Segment merge(const std::vector<ChunkResult>& chunks,
                        const std::filesystem::path& folder) const;

  Settings settings_;
  double waited_ = 0;  // seconds
  Chunk chunk_;
  PieceWriter piece_;
  Workers workers_;
};

}  // namespace fahras::builder
