// One segment of an index, open: in its folder or through servers.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <schema/generation.h>
#include <schema/segment_facts.h>
#include <schema/stub.h>
#include <schema/words.h>
#include <xapian.h>

namespace fahras::facade {

struct OpenSegment {
  Xapian::Database articles;
  Xapian::Database paragraphs;
  std::unordered_set<std::string> removed;  // ids of articles
  std::vector<schema::DictionaryId> dictionaries;
  bool is_remote = false;
};

// Throws Error(index).
OpenSegment open_segment(const std::filesystem::path& index, const schema::Segment& segment);

struct ServedSegment {
  OpenSegment segment;
  schema::SegmentFacts facts;
};

// Null if no server answers in this time: `why` says what happened then. Throws Error(index) for
// one that serves something else than a segment that this program can read.
std::optional<ServedSegment> open_segment(const schema::RemoteSegment& remote, unsigned timeout_ms,
                                          std::string& why);

}  // namespace fahras::facade
