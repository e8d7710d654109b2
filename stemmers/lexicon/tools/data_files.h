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

// One word a line; phrases are skipped.
Entries read_words(const std::vector<std::filesystem::path>& files);

// The counts of attested.tsv in the folder `data`, and the least count for every other word of the
// files that are made by hand, of both columns.
Entries read_known(const std::filesystem::path& data);

std::vector<std::string> read_lines(const std::filesystem::path& file);

}  // namespace fahras::lexicon
