// Pairs of words that a stemmer should, or should not, map to one stem.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fahras::figures {

using WordPair = std::pair<std::u16string, std::u16string>;
using Frequencies = std::unordered_map<std::u16string, std::uint32_t>;

struct PairSet {
  std::string name;
  std::vector<WordPair> pairs;
};

// Returns how often each Arabic word occurs in the corpus (see corpus.h) that is read from `in`.
Frequencies count_words(std::istream& in);

// Returns the pairs (w, prefix + w), and similar ones, of words that were both seen at least
// `least` times, in the order in which they are printed.
std::vector<PairSet> clitic_pairs(const Frequencies& words, std::uint32_t least);

// Returns the lines word<TAB>word<TAB>kind of a file: one set of all, then one for each kind.
std::vector<PairSet> listed_pairs(const std::filesystem::path& file);

}  // namespace fahras::figures
