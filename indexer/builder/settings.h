// Looks up what the options of a writer name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <fahras/analyzer.h>

namespace fahras::builder {

// Returns the analyzer with this name. Throws Error(usage) if there is none.
const Analyzer& find_analyzer(const std::string& name);

// The text of a file of synonym rules without errors.
struct SynonymText {
  std::string text;
  std::uint64_t rules = 0;
};
// Reads and checks a file of rules; an empty path gives no rules. Throws Error(usage).
SynonymText read_synonyms(const std::filesystem::path& file, const Analyzer& analyzer);

}  // namespace fahras::builder
