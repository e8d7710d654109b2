// The numbers of documents. A document has two: one among the documents of all segments that are
// searched together, and one in its own segment. Shards converts one into the other.
//
// Xapian::docid is left where a number belongs to the one database that is named beside it: in
// Xapian's own functions, in schema, and in suggest, which names the segment.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>

#include <xapian.h>

namespace fahras::index {

enum class NumberedIn { all_segments, one_segment };

// A number as Xapian counts documents: from 1; 0 is no document. The two kinds of numbers can be
// neither compared with nor made from each other.
template <NumberedIn numbered_in>
class DocumentNumber {
 public:
  constexpr DocumentNumber() = default;
  explicit constexpr DocumentNumber(Xapian::docid value) : value_(value) {}

  // Returns the number for a database that counts in the same way.
  constexpr Xapian::docid value() const { return value_; }
  friend constexpr bool operator==(DocumentNumber, DocumentNumber) = default;
  // Not defaulted, because clang-tidy 14 says "use nullptr" of a defaulted one.
  friend constexpr auto operator<=>(DocumentNumber a, DocumentNumber b) {
    return a.value_ <=> b.value_;
  }

 private:
  Xapian::docid value_ = 0;
};

// A number in the combined database of all segments.
using GlobalDocument = DocumentNumber<NumberedIn::all_segments>;
// A number in the database of one segment.
using LocalDocument = DocumentNumber<NumberedIn::one_segment>;

}  // namespace fahras::index

template <fahras::index::NumberedIn numbered_in>
struct std::hash<fahras::index::DocumentNumber<numbered_in>> {
  std::size_t operator()(fahras::index::DocumentNumber<numbered_in> document) const noexcept {
    return std::hash<Xapian::docid>()(document.value());
  }
};
