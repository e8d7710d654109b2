// Many databases into one file.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

// Merges the databases in their order into the single-file database `target`, and removes them.
// Their lists of pieces (schema/pieces.h) are joined, and the first one's facts
// (schema/segment_facts.h) kept; of other user metadata under one key, any. Intermediate files lie
// beside the target. Throws Error(internal).
void merge_databases(std::vector<std::filesystem::path> databases,
                     const std::filesystem::path& target);

}  // namespace fahras::builder
