#include "matching_time.h"

namespace fahras::match {
namespace {

// A posting source that contains every document and ends when the deadline passes.
class TimeSource : public Xapian::PostingSource {
 public:
  explicit TimeSource(const index::Deadline& deadline) : deadline_(deadline) {}

  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    document_ = 0;
  }
  PostingSource* clone() const override { return new TimeSource(deadline_); }
  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }

  void next(double /*min_weight*/) override { move_to(document_ + 1); }
  void skip_to(Xapian::docid document, double /*min_weight*/) override { move_to(document); }
  bool at_end() const override { return is_over_ || document_ > last_; }
  Xapian::docid get_docid() const override { return document_; }

 private:
  // Reading the clock takes as long as a step of the matcher, so it is not read at every step.
  static constexpr unsigned steps_between_looks = 32;

  void move_to(Xapian::docid document) {
    document_ = document;
    if (steps_++ % steps_between_looks == 0) is_over_ = deadline_.passed();
  }

  const index::Deadline& deadline_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid document_ = 0;
  unsigned steps_ = 0;
  bool is_over_ = false;
};

}  // namespace

Xapian::Query until(const index::Deadline& deadline, const index::Shards& shards,
                    const Xapian::Query& query) {
  if (!deadline.is_set() || shards.has_remote()) return query;
  const Xapian::Query time((new TimeSource(deadline))->release());
  return {Xapian::Query::OP_FILTER, query, time};
}

}  // namespace fahras::match
