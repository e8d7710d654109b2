// A segment of an index that is open, either in its folder or through its servers.
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
#include <schema/segment_facts.h>
#include <schema/stored_articles.h>
#include <schema/stub.h>
#include <xapian.h>

#include <index/document_number.h>

namespace fahras::index {

// The two databases of a segment.
struct OpenSegment {
  OpenSegment(Xapian::Database articles_database, Xapian::Database paragraphs_database)
      : articles(std::make_shared<const schema::StoredArticles>(std::move(articles_database))),
        paragraphs(std::move(paragraphs_database)),
        pieces(schema::decode_pieces(paragraphs.get_metadata(schema::pieces_key))) {}

  std::shared_ptr<const schema::StoredArticles> articles;
  Xapian::Database paragraphs;
  schema::PieceMap pieces;  // the pieces of the paragraphs database
  // The removed documents, ascending.
  std::vector<LocalDocument> removed_articles, removed_paragraphs;
  bool is_served = false;  // reached through servers
};

// Opens the segment in a folder. Throws Error(index) if it cannot be opened.
OpenSegment open_segment(const std::filesystem::path& folder);

// A segment that was opened through its servers, and the facts that they provide about it.
struct ServedSegment {
  OpenSegment segment;
  schema::SegmentFacts facts;
};

// The outcome of opening a served segment.
struct Attempt {
  std::optional<ServedSegment> served;         // null if a server did not answer in time
  std::string why;                             // why it did not
  std::chrono::steady_clock::duration took{};  // how long the attempt took
};

// Opens the segments, all at the same time and each with this timeout, and returns the outcomes in
// the same order. Throws Error(index) if a server serves something other than a segment that this
// program can read.
std::vector<Attempt> open_segments(const std::vector<schema::RemoteSegment>& remotes,
                                   unsigned timeout_ms);

}  // namespace fahras::index
