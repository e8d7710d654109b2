// Merges many databases into one file.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

enum class Sources { remove, keep };

// Merges the databases in their order into the single-file database `target`, and syncs it. The
// lists of pieces (schema/pieces.h) are joined; of the facts (schema/segment_facts.h) those of the
// first database are kept; of other user metadata with the same key any one is kept. Intermediate
// files are beside the target. Throws Error(internal).
void merge_databases(std::vector<std::filesystem::path> databases,
                     const std::filesystem::path& target, Sources sources = Sources::remove);

// Merges both databases of a segment into `folder`, at the same time if `threads` is more than one.
// Throws Error(internal).
void merge_segment(const std::vector<std::filesystem::path>& articles,
                   const std::vector<std::filesystem::path>& paragraphs,
                   const std::filesystem::path& folder, unsigned threads,
                   Sources sources = Sources::remove);

}  // namespace fahras::builder
