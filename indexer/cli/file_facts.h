// What is asked about files and folders that may be gone, or lead in a circle: never an error.
#pragma once

#include <string>
#include <vector>

namespace fahras::indexer_cli {

bool is_folder(const std::string& path);  // links are followed
bool is_link(const std::string& path);
bool is_same_folder(const std::string& one, const std::string& other);
bool is_readable(const std::string& path);  // by who runs this
// Of a file that has another name beside this one.
bool is_linked_file(const std::string& path);
// Names in a folder without hidden ones, in the order in which readers::read_sources takes them.
std::vector<std::string> names_in(const std::string& folder);

}  // namespace fahras::indexer_cli
