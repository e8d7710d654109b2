// Documents that stay in their segment although a later one replaced their article, or it was
// removed: readers pass over them, and a merge leaves them out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <schema/generation.h>
#include <xapian.h>

namespace fahras::schema {

// Of one segment; ascending, as its own databases count.
struct RemovedDocuments {
  std::vector<Xapian::docid> articles;
  std::vector<Xapian::docid> paragraphs;
};

// Those of several segments, in the order of the generation. decode throws Error(index) on what
// encode never wrote.
std::string encode_removed(const std::vector<RemovedDocuments>& segments);
std::vector<RemovedDocuments> decode_removed(std::string_view data);

// Of all segments of a generation, most of which have none. Throws Error(index) when the file is
// missing or damaged, or does not fit the generation.
std::vector<RemovedDocuments> read_removed(const std::filesystem::path& index,
                                           const Generation& generation);

}  // namespace fahras::schema
