#include "best_documents.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <ranking/weights.h>

namespace fahras::match {
namespace {

constexpr Xapian::docid no_document = std::numeric_limits<Xapian::docid>::max();

// The weight of a term as Xapian's BM25Weight has it, with small positive weights for terms that
// most documents contain.
double term_weight(double documents, double documents_with_term) {
  double odds = (documents - documents_with_term + 0.5) / (documents_with_term + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds) * (ranking::bm25_k1 + 1);
}

// The part of BM25's denominator that depends on the document length.
double damping(double length_share) {
  const double length = std::max(length_share, ranking::bm25_min_length);
  return ranking::bm25_k1 * (1 - ranking::bm25_b + ranking::bm25_b * length);
}

// The postings of a term, in the order of documents.
class TermList {
 public:
  TermList(const Xapian::Database& segment, const std::string& term)
      : at_(segment.postlist_begin(term)),
        end_(segment.postlist_end(term)),
        weight_(term_weight(segment.get_doccount(), segment.get_termfreq(term))) {
    const double most = segment.get_wdf_upper_bound(term);
    most_ = weight_ * most / (most + damping(0));
    see();
  }

  Xapian::docid document() const { return document_; }
  // An upper bound of what the term adds to a score.
  double most() const { return most_; }
  double weight(double damping) const {
    const double count = at_.get_wdf();
    return weight_ * (count / (count + damping));
  }
  void next() {
    ++at_;
    see();
  }
  void skip_to(Xapian::docid document) {
    if (document_ >= document) return;
    at_.skip_to(document);
    see();
  }

 private:
  void see() { document_ = at_ == end_ ? no_document : *at_; }

  Xapian::PostingIterator at_, end_;
  double weight_;
  double most_ = 0;
  Xapian::docid document_ = no_document;
};

// Orders a heap whose front is the worst document.
bool goes_before(const Weighed& a, const Weighed& b) {
  return a.bm25 != b.bm25 ? a.bm25 > b.bm25 : a.document < b.document;
}

class Search {
 public:
  Search(const Xapian::Database& segment, const std::vector<std::string>& terms, std::size_t count,
         index::Lengths& lengths, const index::Deadline& deadline)
      : average_length_(segment.get_avlength()),
        count_(count),
        lengths_(lengths),
        deadline_(deadline) {
    for (const std::string& term : terms) {
      if (segment.term_exists(term)) lists_.emplace_back(segment, term);
    }
    std::sort(lists_.begin(), lists_.end(),
              [](const TermList& a, const TermList& b) { return a.most() < b.most(); });
    for (const TermList& list : lists_) {
      // The bound is slightly increased, because rounding may increase a sum.
      most_up_to_.push_back((most_up_to_.empty() ? 0 : most_up_to_.back()) +
                            list.most() * 1.000001);
    }
    parts_.resize(lists_.size());
  }

  std::vector<Weighed> run() {
    if (count_ == 0) return {};
    for (Xapian::docid document = next(); document != no_document; document = next()) {
      weigh(document);
      if (is_over()) break;
    }
    std::sort_heap(best_.begin(), best_.end(), goes_before);
    return std::move(best_);
  }

 private:
  // Returns the next document that can be one of the best: it has a term of the lists from first_
  // on. The terms of the lists before that are not enough.
  Xapian::docid next() const {
    Xapian::docid least = no_document;
    for (std::size_t i = first_; i < lists_.size(); ++i) {
      least = std::min(least, lists_[i].document());
    }
    return least;
  }

  // Looking at the clock takes as long as scoring a document.
  bool is_over() {
    constexpr unsigned weighed_between_looks = 256;
    return ++weighed_ % weighed_between_looks == 0 && deadline_.passed();
  }

  void pass_over(Xapian::docid document) {
    for (std::size_t i = first_; i < lists_.size(); ++i) {
      if (lists_[i].document() == document) lists_[i].next();
    }
  }

  void weigh(Xapian::docid document) {
    const std::uint32_t length = lengths_.of(document);
    if (length == index::Lengths::none) {
      pass_over(document);
      return;
    }
    const double damped = damping(length / average_length_);
    double sum = 0;
    for (std::size_t i = first_; i < lists_.size(); ++i) {
      parts_[i] = 0;
      if (lists_[i].document() != document) continue;
      sum += parts_[i] = lists_[i].weight(damped);
      lists_[i].next();
    }
    for (std::size_t i = first_; i-- > 0;) {
      if (sum + most_up_to_[i] < least_) return;
      lists_[i].skip_to(document);
      parts_[i] = lists_[i].document() == document ? lists_[i].weight(damped) : 0;
      sum += parts_[i];
    }
    if (sum >= least_) offer(document);
  }

  // The parts are added in the same order for all documents, so that equal documents have equal
  // scores to the last bit.
  void offer(Xapian::docid document) {
    Weighed weighed{document, 0};
    for (const double part : parts_) weighed.bm25 += part;
    if (best_.size() == count_) {
      if (!goes_before(weighed, best_.front())) return;
      std::pop_heap(best_.begin(), best_.end(), goes_before);
      best_.pop_back();
    }
    best_.push_back(weighed);
    std::push_heap(best_.begin(), best_.end(), goes_before);
    if (best_.size() < count_) return;
    constexpr double rounding = 0.999999;
    least_ = best_.front().bm25 * rounding;
    while (first_ < lists_.size() && most_up_to_[first_] < least_) ++first_;
  }

  double average_length_;
  std::size_t count_;
  index::Lengths& lengths_;
  const index::Deadline& deadline_;
  unsigned weighed_ = 0;
  std::vector<TermList> lists_;     // the list that can add least comes first
  std::vector<double> most_up_to_;  // what each list and those before it can add, at most
  std::size_t first_ = 0;  // the lists before this one cannot make one of the best together
  std::vector<double> parts_;
  std::vector<Weighed> best_;
  double least_ = 0;  // a document with a lower score is not one of the best
};

}  // namespace

std::vector<Weighed> best_documents(const Xapian::Database& segment,
                                    const std::vector<std::string>& terms, std::size_t count,
                                    index::Lengths& lengths, const index::Deadline& deadline) {
  return Search(segment, terms, count, lengths, deadline).run();
}

}  // namespace fahras::match
