// The threads that index chunks.
#pragma once

#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/index_fields.h>

#include "chunk.h"
#include "chunk_queue.h"
#include "piece_writer.h"

namespace fahras::builder {

class Workers {
 public:
  // `capacity` is that of ChunkQueue. Databases are written into `folder`. Keeps references to
  // `analyzer`, `piece` and `fields`.
  Workers(unsigned threads, std::size_t capacity, const Analyzer& analyzer, PieceWriter& piece,
          std::filesystem::path folder,
          const schema::IndexFields& fields = schema::IndexFields::standard());
  // Waits until the chunks that are being indexed are finished, and discards those that wait.
  ~Workers() = default;
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // Adds a chunk to the queue; may block until a worker is free. Throws what a worker threw; errors
  // of Xapian are converted to Error(internal).
  void add(Chunk&& chunk) { queue_.push(std::move(chunk)); }
  // Waits for all chunks and returns their results in the chunks' order. Throws like add().
  std::vector<ChunkResult> finish();

 private:
  void run();
  void work();

  const Analyzer& analyzer_;
  PieceWriter& piece_;
  std::filesystem::path folder_;
  const schema::IndexFields& fields_;
  ChunkQueue queue_;
  std::mutex mutex_;
  std::vector<ChunkResult> results_;  // by chunk number; guarded by mutex_
  std::vector<std::jthread> threads_;
  // Is destroyed before the threads, so that they do not wait for the queue any longer; also if one
  // of them cannot be started.
  struct Cancel {
    ChunkQueue& queue;
    ~Cancel() { queue.cancel(); }
  } cancel_{queue_};
};

}  // namespace fahras::builder
