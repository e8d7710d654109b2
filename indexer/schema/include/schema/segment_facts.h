// Facts about a segment that its databases store as user metadata, for readers that reach them
// through a server and cannot read the generation's file.
#pragma once

#include <string>

namespace fahras::schema {

// The key in both databases.
inline constexpr const char* segment_facts_key = "segment";

struct SegmentFacts {
  std::string database;  // "articles" or "paragraphs"
  std::string build;     // equal in both databases of a segment, and only there
  unsigned format = 0;
  std::string analyzer;
  unsigned analyzer_version = 0;
  std::string synonyms;       // the text of the index's rules; only in the articles database
  std::string settings = {};  // settings.h, as JSON; empty if the index was given none
};

std::string encode_segment_facts(const SegmentFacts& facts);
// Throws Error(index), which names `where`, for data that encode_segment_facts() cannot have
// written.
SegmentFacts decode_segment_facts(const std::string& json, const std::string& where);

// Throws Error(index), which names `where` and says what to do, if this program cannot read
// segments of this format and analyzer.
void check_readable(unsigned format, const std::string& analyzer, unsigned analyzer_version,
                    const std::string& where);

}  // namespace fahras::schema
