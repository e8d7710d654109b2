#include <index/living_documents.h>

#include <algorithm>
#include <map>
#include <utility>

#include <fahras/error.h>
#include <schema/pieces.h>

namespace fahras::index {

// The removed documents of each segment. When Xapian asks for the documents of a segment, it passes
// only the segment's database, which is identified by its list of pieces.
class RemovedLists {
 public:
  // Returns false if another segment has the same pieces but other removed documents.
  bool add(const Xapian::Database& segment, const std::vector<LocalDocument>& removed) {
    const auto [known, is_new] = lists_.emplace(segment.get_metadata(schema::pieces_key), removed);
    return is_new || known->second == removed;
  }
  const std::vector<LocalDocument>& of(const Xapian::Database& segment) const {
    const auto known = lists_.find(segment.get_metadata(schema::pieces_key));
    if (known != lists_.end()) return known->second;
    // Xapian may read a damaged block differently each time.
    throw Error(ErrorKind::index, "the index is damaged: run fahras-index check");
  }

 private:
  std::map<std::string, std::vector<LocalDocument>> lists_;
};

namespace {

// A posting source of the removed documents. Xapian clones it for each segment and then calls
// init().
class RemovedSource : public Xapian::PostingSource {
 public:
  explicit RemovedSource(std::shared_ptr<const RemovedLists> lists) : lists_(std::move(lists)) {}

  PostingSource* clone() const override { return new RemovedSource(lists_); }
  void init(const Xapian::Database& segment) override {
    const std::vector<LocalDocument>& removed = lists_->of(segment);
    size_ = static_cast<Xapian::doccount>(removed.size());
    next_ = removed.begin();
    end_ = removed.end();
    document_ = 0;
    at_end_ = false;
  }
  Xapian::doccount get_termfreq_min() const override { return size_; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }

  // This is 0 until the source is moved for the first time.
  Xapian::docid get_docid() const override { return document_; }
  bool at_end() const override { return at_end_; }
  void next(double /*min_weight*/) override {
    at_end_ = next_ == end_;
    if (!at_end_) document_ = (next_++)->value();
  }
  void skip_to(Xapian::docid document, double min_weight) override {
    if (at_end_ || document <= document_) return;
    // In most cases the next removed document is far enough.
    const LocalDocument wanted(document);
    if (next_ != end_ && *next_ < wanted) next_ = std::lower_bound(next_, end_, wanted);
    next(min_weight);
  }
  std::string get_description() const override { return "removed documents"; }

 private:
  std::shared_ptr<const RemovedLists> lists_;
  std::vector<LocalDocument>::const_iterator next_, end_;
  Xapian::doccount size_ = 0;
  Xapian::docid document_ = 0;
  bool at_end_ = false;
};

// The number of results of count_with() that are kept. When it is reached, all are dropped.
constexpr std::size_t max_counts = 10'000;

// Returns how many removed documents have the term. It skips in both lists, so neither is read
// further than needed.
Xapian::doccount count_common(const Xapian::Database& segment, const std::string& term,
                              const std::vector<LocalDocument>& removed) {
  Xapian::doccount count = 0;
  auto posting = segment.postlist_begin(term);
  const auto end = segment.postlist_end(term);
  for (auto document = removed.begin(); document != removed.end() && posting != end;) {
    const LocalDocument found(*posting);
    if (found < *document) {
      posting.skip_to(document->value());
      // In a damaged list Xapian may read the same piece for ever.
      if (posting != end && *posting < document->value()) {
        throw Xapian::DatabaseCorruptError("the documents of a term are not in order");
      }
    } else if (found > *document) {
      document = std::lower_bound(document, removed.end(), found);
    } else {
      ++count;
      ++document;
    }
  }
  return count;
}

Xapian::Query removed(std::shared_ptr<const RemovedLists> lists) {
  return Xapian::Query((new RemovedSource(std::move(lists)))->release());
}

}  // namespace

LivingDocuments::LivingDocuments() : lists_(std::make_shared<RemovedLists>()) {}

void LivingDocuments::add_segment(const Xapian::Database& segment,
                                  const std::vector<LocalDocument>& removed) {
  all_.add_database(segment);
  segments_differ_ = lists_->add(segment, removed) && segments_differ_;
  removed_count_ += static_cast<Xapian::doccount>(removed.size());
  if (!removed.empty()) with_removed_.push_back({segment, removed});
}

void LivingDocuments::add_served_segment(const Xapian::Database& segment) {
  all_.add_database(segment);
  has_served_ = true;
}

Xapian::Query LivingDocuments::without_removed(const Xapian::Query& query) const {
  if (!has_removed() || lets_removed_through()) return query;
  return {Xapian::Query::OP_AND_NOT, query, removed(lists_)};
}

Xapian::Query LivingDocuments::only_removed(const Xapian::Query& query) const {
  return {Xapian::Query::OP_FILTER, query, removed(lists_)};
}

Xapian::doccount LivingDocuments::count_with(const std::string& term) const {
  const auto known = counts_.find(term);
  if (known != counts_.end()) return known->second;
  Xapian::doccount count = all_.get_termfreq(term);
  for (const Segment& one : with_removed_) count -= count_common(one.database, term, one.removed);
  if (counts_.size() >= max_counts) counts_.clear();
  return counts_[term] = count;
}

}  // namespace fahras::index
