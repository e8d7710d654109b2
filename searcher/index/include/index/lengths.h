// How long documents are, in tokens: kept in memory, four bytes a document, because every document
// that a word of a query is in is weighed by its length, and Xapian takes longer to look for it
// than for all the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <xapian.h>

namespace fahras::index {

// Of one segment's database. Read as far as they are asked for. One per thread.
class Lengths {
 public:
  // The length of a document that was removed, ascending in `removed`.
  static constexpr std::uint32_t none = UINT32_MAX;

  explicit Lengths(Xapian::Database database, std::vector<Xapian::docid> removed = {});

  // 0 for a document that is not there.
  std::uint32_t of(Xapian::docid document) {
    const std::size_t chunk = document / chunk_size;
    if (chunk >= chunks_.size()) return 0;
    if (chunks_[chunk] == nullptr) read(chunk);
    return chunks_[chunk][document % chunk_size];
  }
  // How many documents were not removed.
  Xapian::doccount documents() const;
  // Whether they are worth reading: not for a process that asks once. To be called for each query.
  bool pay() { return queries_++ > 0; }

 private:
  static constexpr std::size_t chunk_size = 4096;
  void read(std::size_t chunk);

  Xapian::Database database_;
  std::vector<Xapian::docid> removed_;
  std::vector<std::unique_ptr<std::uint32_t[]>> chunks_;
  std::size_t queries_ = 0;
};

}  // namespace fahras::index
