// Copies an index by hard links.
#pragma once

#include <filesystem>

namespace fahras::builder {

// Makes `copy`, which must not exist, an index with the published generation of `index`. Files that
// never change are linked, or copied if `copy` is on another file system. The copy is synced to the
// disk. Throws LockedError if another writer holds the lock of the index, Error(index) if it is no
// single index, and Error(internal).
void copy_index(const std::filesystem::path& index, const std::filesystem::path& copy);

}  // namespace fahras::builder
