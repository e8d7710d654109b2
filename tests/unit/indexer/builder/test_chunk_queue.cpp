#include <chrono>
#include <future>
#include <stdexcept>

#include <support/catch.h>

#include "chunk_queue.h"

using fahras::builder::Chunk;
using fahras::builder::ChunkQueue;

namespace {

Chunk chunk(std::uint64_t number, std::size_t bytes) { return {number, {}, bytes, {}}; }

bool is_waiting(const std::future<void>& task) {
  return task.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout;
}

}  // namespace

TEST_CASE("chunks are returned in order, followed by none") {
  ChunkQueue queue(100);
  queue.push(chunk(0, 10));
  queue.push(chunk(1, 10));
  queue.close();
  CHECK(queue.pop()->number == 0);
  CHECK(queue.pop()->number == 1);
  CHECK_FALSE(queue.pop());
}

TEST_CASE("a chunk waits until the chunks in progress leave enough capacity") {
  ChunkQueue queue(100);
  queue.push(chunk(0, 60));
  auto pushed = std::async(std::launch::async, [&] { queue.push(chunk(1, 60)); });
  const auto first = queue.pop();
  CHECK(is_waiting(pushed));
  queue.done(first->bytes);
  pushed.get();
  CHECK(queue.pop()->number == 1);
}

TEST_CASE("a chunk that is larger than the capacity is processed alone") {
  ChunkQueue queue(100);
  queue.push(chunk(0, 1000));
  CHECK(queue.pop()->bytes == 1000);
}

TEST_CASE("a failure ends the waiting, and push throws it") {
  ChunkQueue queue(100);
  queue.push(chunk(0, 100));
  auto pushed = std::async(std::launch::async, [&] { queue.push(chunk(1, 100)); });
  queue.fail(std::make_exception_ptr(std::runtime_error("first")));
  queue.fail(std::make_exception_ptr(std::runtime_error("second")));
  CHECK_THROWS_WITH(pushed.get(), "first");
  CHECK_THROWS_WITH(queue.rethrow_failure(), "first");
  CHECK_FALSE(queue.pop());
}

TEST_CASE("cancelling drops the waiting chunks") {
  ChunkQueue queue(100);
  queue.push(chunk(0, 1));
  queue.cancel();
  CHECK_FALSE(queue.pop());
}
