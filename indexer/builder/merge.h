// Many databases into one file.
#pragma once

#include <filesystem>
#include <vector>

namespace fahras::builder {

// Merges the databases in their order into the single-file database `target`, and removes them.
// Intermediate files lie beside the target. Throws Error(internal).
void merge_databases(std::vector<std::filesystem::path> databases,
                     const std::filesystem::path& target);

}  // namespace fahras::builder
