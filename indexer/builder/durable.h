// Files and names that survive a power cut. All throw Error(internal) naming the path.
#pragma once

#include <filesystem>
#include <string_view>

namespace fahras::builder {

// Forces a file's content, or a folder's names, to the disk.
void sync_path(const std::filesystem::path& path);
// Creates or truncates `file`, writes `content` and syncs it; its folder is still to be synced.
void write_synced(const std::filesystem::path& file, std::string_view content);
// Renames and syncs the folder that then holds `to`.
void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace fahras::builder
