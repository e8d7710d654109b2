// The documents of one kind, articles or paragraphs, in all segments that are searched together, as
// one Xapian database: and which of them were removed, though the database still has them.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace fahras::index {

class RemovedLists;

// Like Xapian's databases not for several threads at a time.
class LivingDocuments {
 public:
  LivingDocuments();

  // `removed`: ascending, as the segment counts. Segments that are served have none.
  void add_segment(const Xapian::Database& segment, const std::vector<Xapian::docid>& removed);
  void add_served_segment(const Xapian::Database& segment);

  // With the removed ones. Documents of its segments alternate.
  const Xapian::Database& database() const { return all_; }
  bool has_removed() const { return !with_removed_.empty(); }
  // Whether without_removed() lets them through, so that each match is to be looked at: servers do
  // not know which they are, and of an index and its older copy Xapian cannot tell which is which.
  bool lets_removed_through() const { return has_removed() && (has_served_ || !told_apart_); }
  // What a query matches of the living, and of the removed unless they are let through.
  Xapian::Query without_removed(const Xapian::Query& query) const;
  Xapian::Query only_removed(const Xapian::Query& query) const;

  // Of the living.
  Xapian::doccount count() const { return all_.get_doccount() - removed_count_; }
  Xapian::doccount count_with(const std::string& term) const;

 private:
  struct Segment {
    Xapian::Database database;
    std::vector<Xapian::docid> removed;
  };

  Xapian::Database all_;
  std::vector<Segment> with_removed_;  // no others
  std::shared_ptr<RemovedLists> lists_;
  Xapian::doccount removed_count_ = 0;
  bool has_served_ = false;
  bool told_apart_ = true;
  // Frequent words come again and again, and where documents were removed counting one takes up to
  // a millisecond.
  mutable std::unordered_map<std::string, Xapian::doccount> counts_;
};

}  // namespace fahras::index
