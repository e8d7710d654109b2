// Reads the files of stemmers/lexicon/data. Empty lines and lines that begin with # are skipped;
// errors name the file and the line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "table_writer.h"

namespace fahras::lexicon {

Entries read_counts(const std::filesystem::path& file);    // word<TAB>count
Entries read_plurals(const std::filesystem::path& file);   // singular<TAB>plural[<TAB>plural…]
Entries read_variants(const std::filesystem::path& file);  // variant<TAB>preferred
Entries read_words(const std::filesystem::path& file);     // one word a line; phrases are skipped
std::vector<std::string> read_lines(const std::filesystem::path& file);

}  // namespace fahras::lexicon
