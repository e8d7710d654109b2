// Many databases into one file.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

enum class Sources { remove, keep };

// Merges the databases in their order into the single-file database `target`. Their lists of pieces
// (schema/pieces.h) are joined, and the first one's facts (schema/segment_facts.h) kept; of other
// user metadata under one key, any. Intermediate files lie beside the target. Throws
// Error(internal).
void merge_databases(std::vector<std::filesystem::path> databases,
                     const std::filesystem::path& target, Sources sources = Sources::remove);

// Both databases of a segment, into `folder`; side by side where there is more than one thread.
void merge_segment(const std::vector<std::filesystem::path>& articles,
                   const std::vector<std::filesystem::path>& paragraphs,
                   const std::filesystem::path& folder, unsigned threads,
                   Sources sources = Sources::remove);

}  // namespace fahras::builder
