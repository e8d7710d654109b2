#include "best_documents.h"

#include <algorithm>
#include <limits>

#include <ranking/bm25.h>

namespace fahras::match {
namespace {

using index::LocalDocument;

constexpr LocalDocument no_document(std::numeric_limits<Xapian::docid>::max());

// The postings of a term: the documents that hold it, in their order.
class Postings {
 public:
  Postings(const Xapian::Database& segment, const std::string& term)
      : at_(segment.postlist_begin(term)),
        end_(segment.postlist_end(term)),
        weight_(ranking::first_stage_idf(segment.get_doccount(), segment.get_termfreq(term)) *
                ranking::max_count) {
    max_ = weight(segment.get_wdf_upper_bound(term), ranking::half_count(0));
    see();
  }

  LocalDocument document() const { return document_; }
  // The greatest weight that the term can add to the score of a document.
  double max() const { return max_; }
  // The weight that the term adds to the score of the document. `half` is the document's
  // half_count().
  double weight(double half) const { return weight(at_.get_wdf(), half); }
  void next() {
    ++at_;
    see();
  }
  void skip_to(LocalDocument document) {
    if (document_ >= document) return;
    at_.skip_to(document.value());
    see();
  }

 private:
  double weight(double occurrences, double half) const {
    return weight_ * ranking::saturated(occurrences, 1, half);
  }
  void see() { document_ = at_ == end_ ? no_document : LocalDocument(*at_); }

  Xapian::PostingIterator at_, end_;
  double weight_;
  double max_ = 0;
  LocalDocument document_ = no_document;
};

class Search {
 public:
  Search(const Xapian::Database& segment, const std::vector<std::string>& terms, std::size_t count,
         index::Lengths& lengths, const index::Deadline& deadline)
      : average_document_length_(segment.get_avlength()),
        count_(count),
        lengths_(lengths),
        deadline_(deadline) {
    for (const std::string& term : terms) {
      if (segment.term_exists(term)) postings_.emplace_back(segment, term);
    }
    std::sort(postings_.begin(), postings_.end(),
              [](const Postings& a, const Postings& b) { return a.max() < b.max(); });
    for (const Postings& one : postings_) {
      constexpr double rounded_up = 1.000001;
      max_up_to_.push_back((max_up_to_.empty() ? 0 : max_up_to_.back()) + one.max() * rounded_up);
    }
    parts_.resize(postings_.size());
  }

  std::vector<Weighed> run() {
    if (count_ == 0) return {};
    for (LocalDocument document = next(); document != no_document; document = next()) {
      weigh(document);
      if (is_over()) break;
    }
    std::sort_heap(best_.begin(), best_.end(), ranks_before);
    return std::move(best_);
  }

 private:
  // The same order is used for a heap whose front is the worst document.
  static bool ranks_before(const Weighed& a, const Weighed& b) {
    return a.bm25 != b.bm25 ? a.bm25 > b.bm25 : a.document < b.document;
  }

  // Returns the next document that can be one of the best. Such a document has at least one posting
  // in the lists from first_ on, because the lists before that cannot add up to enough weight.
  LocalDocument next() const {
    LocalDocument first = no_document;
    for (std::size_t i = first_; i < postings_.size(); ++i) {
      first = std::min(first, postings_[i].document());
    }
    return first;
  }

  // Reads the clock only every few steps, because reading it takes as long as scoring a document.
  bool is_over() {
    constexpr unsigned weighed_between_looks = 256;
    return ++weighed_ % weighed_between_looks == 0 && deadline_.passed();
  }

  void pass_over(LocalDocument document) {
    for (std::size_t i = first_; i < postings_.size(); ++i) {
      if (postings_[i].document() == document) postings_[i].next();
    }
  }

  void weigh(LocalDocument document) {
    const std::uint32_t length = lengths_.of(document);
    if (length == index::Lengths::none) {
      pass_over(document);
      return;
    }
    const double half = ranking::half_count(length / average_document_length_);
    double sum = 0;
    for (std::size_t i = first_; i < postings_.size(); ++i) {
      parts_[i] = 0;
      if (postings_[i].document() != document) continue;
      sum += parts_[i] = postings_[i].weight(half);
      postings_[i].next();
    }
    for (std::size_t i = first_; i-- > 0;) {
      if (sum + max_up_to_[i] < min_) return;
      postings_[i].skip_to(document);
      parts_[i] = postings_[i].document() == document ? postings_[i].weight(half) : 0;
      sum += parts_[i];
    }
    if (sum >= min_) offer(document);
  }

  // Adds the parts in the same order for all documents, so that equal documents have equal scores
  // to the last bit.
  void offer(LocalDocument document) {
    Weighed weighed{document, 0};
    for (const double part : parts_) weighed.bm25 += part;
    if (best_.size() == count_) {
      if (!ranks_before(weighed, best_.front())) return;
      std::pop_heap(best_.begin(), best_.end(), ranks_before);
      best_.pop_back();
    }
    best_.push_back(weighed);
    std::push_heap(best_.begin(), best_.end(), ranks_before);
    if (best_.size() < count_) return;
    constexpr double rounding = 0.999999;
    min_ = best_.front().bm25 * rounding;
    while (first_ < postings_.size() && max_up_to_[first_] < min_) ++first_;
  }

  double average_document_length_;
  std::size_t count_;
  index::Lengths& lengths_;
  const index::Deadline& deadline_;
  unsigned weighed_ = 0;
  std::vector<Postings> postings_;  // of all terms, that with the smallest max() first
  std::vector<double> max_up_to_;   // for each list, the greatest sum of it and those before
  // Documents that occur only in the postings before this index cannot be among the best.
  std::size_t first_ = 0;
  std::vector<double> parts_;
  std::vector<Weighed> best_;
  double min_ = 0;  // a document of less weight is not among the best
};

}  // namespace

std::vector<Weighed> best_documents(const Xapian::Database& segment,
                                    const std::vector<std::string>& terms, std::size_t count,
                                    index::Lengths& lengths, const index::Deadline& deadline) {
  return Search(segment, terms, count, lengths, deadline).run();
}

}  // namespace fahras::match
