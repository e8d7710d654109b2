// Reads the files of stemmers/lexicon/data. Empty lines and lines that begin with # are skipped.
// All functions throw std::runtime_error, which names the file and the line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "table_writer.h"

namespace fahras::lexicon {

Entries read_counts(const std::filesystem::path& file);    // word<TAB>count
Entries read_plurals(const std::filesystem::path& file);   // singular<TAB>plural[<TAB>plural…]
Entries read_variants(const std::filesystem::path& file);  // variant<TAB>preferred

// Files of one word a line; lines with a space are skipped.
Entries read_words(const std::vector<std::filesystem::path>& files);

// Returns the counts of all known words: those of attested.tsv in the folder `data`, and the
// minimum count for each word in any column of the hand-made files that attested.tsv lacks.
Entries read_known(const std::filesystem::path& data);

// Returns the lines of a file, without empty lines and comments.
std::vector<std::string> read_lines(const std::filesystem::path& file);

}  // namespace fahras::lexicon
