// The segments of an index that a writer changes: in which of them each article is, and which
// articles are removed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <schema/generation.h>
#include <schema/pieces.h>
#include <schema/removed.h>
#include <schema/stored_articles.h>
#include <xapian.h>

namespace fahras::builder {

// One open segment. Documents have the numbers of its own databases.
class LiveSegment {
 public:
  // Opens the segment whose databases are in `folder`. Throws Error(index).
  LiveSegment(const std::filesystem::path& folder, schema::Segment segment,
              const schema::RemovedDocuments& removed);

  // Returns the description of the segment, with the current counts of removed documents.
  const schema::Segment& described() const { return segment_; }
  schema::RemovedDocuments removed() const;
  bool is_living(Xapian::docid article) const { return !removed_articles_[article]; }

  const Xapian::Database& articles() const { return stored_.database(); }
  schema::Article article(Xapian::docid document) const { return stored_.article(document); }
  // Returns the document of the living (not removed) article with this id; 0 if there is none.
  Xapian::docid find(const std::string& id) const;
  // Marks a living article, whose schema::text_bytes() are given, and its paragraphs as removed.
  void remove(Xapian::docid article, std::uint64_t text_bytes);

 private:
  // The first document of the article's paragraphs, and the one after the last.
  std::pair<Xapian::docid, Xapian::docid> paragraphs_of(Xapian::docid article) const;
  Xapian::docid first_paragraph(schema::PieceId piece, std::uint32_t article) const;

  schema::Segment segment_;
  schema::StoredArticles stored_;
  Xapian::Database paragraphs_;
  schema::PieceMap paragraph_pieces_;
  // By document; entry 0 is unused.
  std::vector<bool> removed_articles_;
  std::vector<bool> removed_paragraphs_;
};

class LiveSegments {
 public:
  LiveSegments(const std::filesystem::path& index, const schema::Generation& generation);

  struct Place {
    std::size_t segment = 0;
    Xapian::docid document = 0;
  };
  // Returns where the living article with this id is. There is at most one.
  std::optional<Place> find(const std::string& id) const;
  schema::Article article(const Place& place) const;
  void remove(const Place& place, std::uint64_t text_bytes) {
    segments_[place.segment].remove(place.document, text_bytes);
  }

  const std::deque<LiveSegment>& all() const { return segments_; }

 private:
  std::deque<LiveSegment> segments_;
};

}  // namespace fahras::builder
