// Writes a segment: chunks of articles are indexed in parallel, then merged.
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
#include "index_settings.h"
#include "piece_writer.h"
#include "stages.h"
#include "workers.h"

namespace fahras::builder {

// `threads`, or the number of the machine's cores if it is 0.
unsigned thread_count(unsigned threads);

class SegmentWriter {
 public:
  struct Settings {
    const Analyzer& analyzer;
    unsigned threads = 0;  // 0: as many as the machine has cores
    std::size_t memory_bytes = 0;
    std::string synonyms;             // the text of the index's rules
    std::filesystem::path workspace;  // a folder for files; it need not be empty
    IndexSettings index = {};         // of the index
  };
  explicit SegmentWriter(Settings settings);

  // Takes an article; may block until a worker is free. `position` is null unless the segment
  // belongs to a shard. Throws what a worker threw.
  void add(schema::Article&& article, const Position* position = nullptr);
  // Creates `folder` with the segment's databases, and returns the segment without its folder and
  // files. Sets in `at` when the stages ended. Throws what a worker threw, and Error(internal).
  schema::Segment finish(const std::filesystem::path& folder, Milestones& at);

 private:
  void send_chunk();
  schema::Segment merge(const std::vector<ChunkResult>& chunks,
                        const std::filesystem::path& folder) const;

  Settings settings_;
  double waited_ = 0;  // seconds in which add() was blocked
  Chunk chunk_;
  PieceWriter piece_;
  Workers workers_;
};

}  // namespace fahras::builder
