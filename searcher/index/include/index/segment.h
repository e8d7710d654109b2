// One segment of an index, open: in its folder or through servers.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <schema/generation.h>
#include <schema/pieces.h>
#include <schema/removed.h>
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <schema/stub.h>
#include <xapian.h>

namespace fahras::index {

struct OpenSegment {
  OpenSegment(Xapian::Database articles_database, Xapian::Database paragraphs_database)
      : articles(std::make_shared<const schema::StoredArticles>(std::move(articles_database))),
        paragraphs(std::move(paragraphs_database)),
        pieces(schema::decode_pieces(paragraphs.get_metadata(schema::pieces_key))) {}

  std::shared_ptr<const schema::StoredArticles> articles;
  Xapian::Database paragraphs;
  schema::PieceMap pieces;  // of the paragraphs
  schema::RemovedDocuments removed;
  bool is_served = false;  // reached through servers
};

// Throws Error(index).
OpenSegment open_segment(const std::filesystem::path& folder);

struct ServedSegment {
  OpenSegment segment;
  schema::SegmentFacts facts;
};

struct Attempt {
  std::optional<ServedSegment> served;  // null if no server answers in time
  std::string why;                      // what happened then
  std::chrono::steady_clock::duration took{};
};

// All at the same time, each with this timeout; in their order. Throws Error(index) for one that
// serves something else than a segment that this program can read.
std::vector<Attempt> open_segments(const std::vector<schema::RemoteSegment>& remotes,
                                   unsigned timeout_ms);

}  // namespace fahras::index
