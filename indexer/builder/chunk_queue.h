// The queue by which the reading thread passes chunks to the workers. It limits the memory of the
// chunks that wait or are being indexed. All functions may be called by several threads at once.
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
  // The chunks that wait or are being indexed have at most `capacity` bytes together. A larger
  // chunk is accepted only when there is no other.
  explicit ChunkQueue(std::size_t capacity) : capacity_(capacity) {}

  // Adds a chunk; blocks until the capacity suffices. Throws the exception of a worker that failed.
  void push(Chunk&& chunk);
  // Waits for the next chunk and removes it. Returns nothing if the queue is closed and empty, or
  // if a worker failed.
  std::optional<Chunk> pop();
  // Called by a worker when it has finished a chunk of `bytes` bytes.
  void done(std::size_t bytes);
  // Called by a worker that fails. The first failure ends the work of all workers.
  void fail(std::exception_ptr failure);
  // Ends the queue: no chunk is added after it, and pop() still returns the chunks in it.
  void close();
  // Ends the queue and discards the chunks in it.
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
