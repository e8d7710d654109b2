// What a segment's databases tell of themselves, as user metadata: whoever reaches them through a
// server, and not through their folder, finds the generation's facts here.
#pragma once

#include <string>

namespace fahras::schema {

// The key, in either database.
inline constexpr const char* segment_facts_key = "segment";

struct SegmentFacts {
  std::string database;  // "articles" or "paragraphs"
  std::string build;     // the same in both databases of a segment, and in no other
  unsigned format = 0;
  std::string analyzer;
  unsigned analyzer_version = 0;
  std::string synonyms;  // the rules that the index was given, as text; in the articles only
};

std::string encode_segment_facts(const SegmentFacts& facts);
// Throws Error(index) that names `where` for what encode never wrote.
SegmentFacts decode_segment_facts(const std::string& json, const std::string& where);

// Throws Error(index), naming `where` and saying what to do, when this program cannot read a
// segment of this format and analyzer.
void check_readable(unsigned format, const std::string& analyzer, unsigned analyzer_version,
                    const std::string& where);

}  // namespace fahras::schema
