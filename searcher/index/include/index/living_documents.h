// The documents of one kind, articles or paragraphs, in all segments, as one Xapian database, and
// which of them were removed. The database still has the removed ones.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include <index/document_number.h>

namespace fahras::index {

class RemovedLists;

// Like Xapian's databases, it must be used by one thread at a time.
class LivingDocuments {
 public:
  LivingDocuments();

  // `removed` has the removed documents, ascending. Served segments have none.
  void add_segment(const Xapian::Database& segment, const std::vector<LocalDocument>& removed);
  void add_served_segment(const Xapian::Database& segment);

  // The combined database, which has the removed documents too. The documents of its segments
  // alternate.
  const Xapian::Database& database() const { return all_; }
  bool has_removed() const { return !with_removed_.empty(); }
  // Whether without_removed() leaves removed documents in, so that each match must be checked. That
  // is so if documents were removed and some segment is served, since its server does not know
  // them, or if an index is searched together with its older copy, since Xapian cannot distinguish
  // their segments.
  bool lets_removed_through() const { return has_removed() && (has_served_ || !segments_differ_); }
  // Returns the query without removed documents, unless lets_removed_through().
  Xapian::Query without_removed(const Xapian::Query& query) const;
  // Returns the removed documents that the query matches.
  Xapian::Query only_removed(const Xapian::Query& query) const;

  // The number of documents that were not removed, and of those that contain a term.
  Xapian::doccount count() const { return all_.get_doccount() - removed_count_; }
  Xapian::doccount count_with(const std::string& term) const;

 private:
  struct Segment {
    Xapian::Database database;
    std::vector<LocalDocument> removed;
  };

  Xapian::Database all_;
  std::vector<Segment> with_removed_;  // only those with removed documents
  std::shared_ptr<RemovedLists> lists_;
  Xapian::doccount removed_count_ = 0;
  bool has_served_ = false;
  bool segments_differ_ = true;
  // Results of count_with(). Frequent words recur, and where documents were removed, counting those
  // of one word takes up to a millisecond.
  mutable std::unordered_map<std::string, Xapian::doccount> counts_;
};

}  // namespace fahras::index
