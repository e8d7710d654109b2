// What a writer's options name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <fahras/analyzer.h>

namespace fahras::builder {

// Throws Error(usage).
const Analyzer& find_analyzer(const std::string& name);

// Rules that were found to be good; none if there are no rules.
struct SynonymText {
  std::string text;
  std::uint64_t rules = 0;
};
// Empty for no file. Throws Error(usage).
SynonymText read_synonyms(const std::filesystem::path& file, const Analyzer& analyzer);

}  // namespace fahras::builder
