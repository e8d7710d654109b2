// Document lengths in tokens, kept in memory with four bytes for each document. Scoring needs the
// length of every document that contains a word of the query, and Xapian takes longer to find these
// lengths than to do all the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <xapian.h>

#include <index/document_number.h>

namespace fahras::index {

// The document lengths of one segment, read in chunks when they are first needed. It must be used
// by one thread at a time.
class Lengths {
 public:
  // The length of a document that was removed.
  static constexpr std::uint32_t none = UINT32_MAX;

  // `removed` must be ascending.
  explicit Lengths(Xapian::Database database, std::vector<LocalDocument> removed = {});

  // Returns the length of a document: 0 if it does not exist, `none` if it was removed.
  std::uint32_t of(LocalDocument document) {
    const std::size_t chunk = document.value() / chunk_size;
    if (chunk >= chunks_.size()) return 0;
    if (chunks_[chunk] == nullptr) read(chunk);
    return chunks_[chunk][document.value() % chunk_size];
  }
  // The number of documents that were not removed.
  Xapian::doccount documents() const;
  // Whether it is worth reading lengths. It is not for the first query, since a process that
  // answers only one would gain nothing. Must be called exactly once for each query.
  bool pay() { return queries_++ > 0; }

 private:
  static constexpr std::size_t chunk_size = 4096;
  void read(std::size_t chunk);

  Xapian::Database database_;
  std::vector<LocalDocument> removed_;
  std::vector<std::unique_ptr<std::uint32_t[]>> chunks_;
  std::size_t queries_ = 0;
};

}  // namespace fahras::index
