// Removed documents. They belong to articles that were replaced or removed, and their data are
// still in their segment. Searchers ignore them, and a merge leaves them out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <schema/generation.h>
#include <xapian.h>

namespace fahras::schema {

// The removed documents of one segment, ascending; they have the numbers of its own databases.
struct RemovedDocuments {
  std::vector<Xapian::docid> articles;
  std::vector<Xapian::docid> paragraphs;
};

// The removed documents of several segments, in the order of the generation, as the content of a
// file. decode_removed() throws Error(index) for data that encode_removed() cannot have written.
std::string encode_removed(const std::vector<RemovedDocuments>& segments);
std::vector<RemovedDocuments> decode_removed(std::string_view data);

// Reads the removed documents of a generation; the result has an element for each segment. Throws
// Error(index) if the file is missing or damaged, or does not fit the generation.
std::vector<RemovedDocuments> read_removed(const std::filesystem::path& index,
                                           const Generation& generation);

}  // namespace fahras::schema
