#include "failing_memory.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace fahras::http::test {

namespace {

constexpr long never = -1;

thread_local bool is_spared = false;
std::atomic<long> first = never;
std::atomic<long> last = never;
std::atomic<long> counted = 0;
std::atomic<long> failed = 0;

}  // namespace

void fail_allocation(long n, long more) {
  first = never;
  last = never;
  counted = 0;
  failed = 0;
  if (n == 0) return;
  last = n + more;
  first = n;
}

long failed_allocations() { return failed; }

void spare_this_thread() { is_spared = true; }

static bool fails() {
  if (is_spared || first == never) return false;
  const long now = ++counted;
  if (now < first || now > last) return false;
  ++failed;
  return true;
}

static void* allocate(std::size_t bytes) {
  void* const memory = fails() ? nullptr : std::malloc(bytes > 0 ? bytes : 1);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace fahras::http::test

// The other forms of operator new and delete in the standard library call these.
void* operator new(std::size_t bytes) { return fahras::http::test::allocate(bytes); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
