#include "workers.h"

#include <exception>
#include <stdexcept>
#include <utility>

#include "chunk_indexer.h"
#include "failure.h"

namespace fahras::builder {

Workers::Workers(unsigned threads, std::size_t capacity, const Analyzer& analyzer,
                 PieceWriter& piece, std::filesystem::path folder,
                 const schema::IndexFields& fields)
    : analyzer_(analyzer),
      piece_(piece),
      folder_(std::move(folder)),
      fields_(fields),
      queue_(capacity) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

std::vector<ChunkResult> Workers::finish() {
  queue_.close();
  threads_.clear();
  queue_.rethrow_failure();
  return std::move(results_);
}

void Workers::run() {
  try {
    with_path(ErrorKind::internal, folder_, [this] { work(); });
  } catch (...) {
    queue_.fail(std::current_exception());
  }
}

void Workers::work() {
  ChunkIndexer indexer(analyzer_, piece_, fields_);
  while (std::optional<Chunk> chunk = queue_.pop()) {
    const std::size_t bytes = chunk->bytes;
    const std::uint64_t number = chunk->number;
    ChunkResult result = indexer.index(*chunk, folder_);
    chunk.reset();
    {
      const std::lock_guard lock(mutex_);
      if (results_.size() <= number) results_.resize(number + 1);
      results_[number] = std::move(result);
    }
    queue_.done(bytes);
  }
}

}  // namespace fahras::builder
