// Hands chunks from the reading thread to workers, and bounds what waits or is being worked on.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>

#include "chunk.h"

namespace fahras::builder {

class ChunkQueue {
 public:
  // Chunks of `capacity` bytes may be under way at a time; a larger one goes alone.
  explicit ChunkQueue(std::size_t capacity) : capacity_(capacity) {}

  // Blocks until there is room. Throws what a worker failed with.
  void push(Chunk&& chunk);
  // The next chunk; none when the queue is closed and empty, or a worker failed.
  std::optional<Chunk> pop();
  // A popped chunk of `bytes` is done.
  void done(std::size_t bytes);
  // Called by a worker: the first failure ends the work of all.
  void fail(std::exception_ptr failure);
  // No more chunks will come.
  void close();
  // The same, and those that wait are dropped.
  void cancel();
  // Throws what a worker failed with.
  void rethrow_failure();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Chunk> chunks_;
  std::size_t capacity_;
  std::size_t under_way_ = 0;
  bool closed_ = false;
  std::exception_ptr failure_;
};

}  // namespace fahras::builder
