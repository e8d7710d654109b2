// Writes the vocabulary of a piece, its words and their frequencies: a file for each chunk, and
// those merged into the index.
#pragma once

#include <filesystem>
#include <vector>

#include <schema/words.h>

#include "word_table.h"

namespace fahras::builder {

// Writes the words of a chunk in order to `file`. Throws Error(internal).
void write_chunk_vocabulary(WordTable& words, const std::filesystem::path& file);

// Merges the files of the chunks into user metadata of `database`, which is then merged into the
// segment's articles database, and removes the files. Throws Error(internal).
void write_vocabulary(std::vector<std::filesystem::path> files, schema::DictionaryId dictionary,
                      const std::filesystem::path& database);

}  // namespace fahras::builder
