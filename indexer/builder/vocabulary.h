// The words of a build with their frequencies: a file for each chunk, merged into the index.
#pragma once

#include <filesystem>
#include <vector>

#include <schema/words.h>

#include "word_table.h"

namespace fahras::builder {

// Writes the words of a chunk, in order. Throws Error(internal).
void write_chunk_vocabulary(WordTable& words, const std::filesystem::path& file);

// Merges such files, and removes them; the vocabulary becomes user metadata of a database that is
// merged into the segment's articles. Throws Error(internal).
void write_vocabulary(std::vector<std::filesystem::path> files, schema::DictionaryId dictionary,
                      const std::filesystem::path& database);

}  // namespace fahras::builder
