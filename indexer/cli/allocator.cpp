// The settings that jemalloc, the allocator of the program, reads at its start.

// A build spends most of its time waiting for memory. Large pages shorten these waits
// (docs/performance.md).
extern "C" {
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always";
}
