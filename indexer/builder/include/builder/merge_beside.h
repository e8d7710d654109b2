// Merges segments of an index while others write to it.
#pragma once

#include <functional>

#include <builder/builder.h>

namespace fahras::builder {

// Makes one merge if one is due (merge_policy.h). The index is locked only while the result is
// published; what others have changed meanwhile is kept. Returns whether it was published, so that
// another one may be due. Returns false also if another writer has merged the same segments, or if
// `stopped`, which is asked often, returned true. Uses the members index, threads and memory_bytes
// of `options`. Throws LockedError if another thread or process is merging the index, and what
// optimize() throws.
bool merge_beside_writers(const Options& options, const std::function<bool()>& stopped);

}  // namespace fahras::builder
