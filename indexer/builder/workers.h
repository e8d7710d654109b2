// The threads that turn chunks into databases.
#pragma once

#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include <fahras/analyzer.h>

#include "chunk.h"
#include "chunk_queue.h"
#include "piece_writer.h"

namespace fahras::builder {

class Workers {
 public:
  // `capacity`: bytes of articles that may be under way. Databases are written into `folder`.
  // Keeps references to analyzer and piece.
  Workers(unsigned threads, std::size_t capacity, const Analyzer& analyzer, PieceWriter& piece,
          std::filesystem::path folder);
  // Waits for the chunks being worked on; those that only wait are dropped.
  ~Workers() = default;
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // May block. Throws what a worker threw; Xapian's errors come as Error(internal).
  void add(Chunk&& chunk) { queue_.push(std::move(chunk)); }
  // Waits for all chunks. Their results, in the chunks' order. Throws like add().
  std::vector<ChunkResult> finish();

 private:
  void run();
  void work();

  const Analyzer& analyzer_;
  PieceWriter& piece_;
  std::filesystem::path folder_;
  ChunkQueue queue_;
  std::mutex mutex_;
  std::vector<ChunkResult> results_;  // by chunk number; guarded by mutex_
  std::vector<std::jthread> threads_;
  // Goes before the threads, which wait for the queue; also when one of them cannot be started.
  struct Cancel {
    ChunkQueue& queue;
    ~Cancel() { queue.cancel(); }
  } cancel_{queue_};
};

}  // namespace fahras::builder
