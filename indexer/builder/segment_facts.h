// Writes what a segment's databases tell of themselves.
#pragma once

#include <filesystem>
#include <string>

#include <fahras/analyzer.h>
#include <schema/words.h>

namespace fahras::builder {

struct BuildFacts {
  const Analyzer& analyzer;
  schema::DictionaryId dictionary;  // tells builds apart
  const std::string& synonyms;      // their text
};

// Adds schema::SegmentFacts to two databases that are merged into the segment's; makes those that
// do not exist yet.
void write_segment_facts(const BuildFacts& facts, const std::filesystem::path& articles,
                         const std::filesystem::path& paragraphs);

}  // namespace fahras::builder
