// What the program's allocator, jemalloc, reads at its start.

// A build waits for memory most of its time; in large pages it waits less (docs/performance.md).
extern "C" {
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always";
}
