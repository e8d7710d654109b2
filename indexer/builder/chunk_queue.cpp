#include "chunk_queue.h"

#include <utility>

namespace fahras::builder {

void ChunkQueue::push(Chunk&& chunk) {
  std::unique_lock lock(mutex_);
  changed_.wait(
      lock, [&] { return failure_ || under_way_ == 0 || under_way_ + chunk.bytes <= capacity_; });
  if (failure_) std::rethrow_exception(failure_);
  under_way_ += chunk.bytes;
  chunks_.push_back(std::move(chunk));
  changed_.notify_all();
}

std::optional<Chunk> ChunkQueue::pop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || closed_ || !chunks_.empty(); });
  if (failure_ || chunks_.empty()) return std::nullopt;
  std::optional<Chunk> chunk(std::move(chunks_.front()));
  chunks_.pop_front();
  return chunk;
}

void ChunkQueue::done(std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  under_way_ -= bytes;
  changed_.notify_all();
}

void ChunkQueue::fail(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  if (!failure_) failure_ = std::move(failure);
  changed_.notify_all();
}

void ChunkQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void ChunkQueue::cancel() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  chunks_.clear();
  changed_.notify_all();
}

void ChunkQueue::rethrow_failure() {
  const std::lock_guard lock(mutex_);
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace fahras::builder
