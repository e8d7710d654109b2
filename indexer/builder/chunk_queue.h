// Hands chunks from the reading thread to the workers, and limits how many are under way.
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
  // Chunks of `capacity` bytes together may wait or be worked on; a larger chunk does so alone.
  explicit ChunkQueue(std::size_t capacity) : capacity_(capacity) {}

  // Adds a chunk; blocks while the capacity is used up. Throws the exception of a worker that
  // failed.
  void push(Chunk&& chunk);
  // Waits for the next chunk and removes it. Returns nothing if the queue is closed and empty, or
  // if a worker failed.
  std::optional<Chunk> pop();
  // Called by a worker when it has finished a chunk of `bytes` bytes.
  void done(std::size_t bytes);
  // Called by a worker that fails. The first failure ends the work of all workers.
  void fail(std::exception_ptr failure);
  // Ends the queue after the chunks in it.
  void close();
  // Ends the queue and drops the chunks in it.
  void cancel();
  // Throws the exception of a worker that failed, if one did.
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
