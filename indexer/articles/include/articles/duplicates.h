// Near-duplicate articles: the same report in two papers, or with a few words changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <schema/article.h>

namespace fahras::articles {

// Articles are compared by minimum hashes of their three-word shingles; those that share about
// 80 % of them get one group. Memory is bounded: the oldest articles are forgotten first.
class DuplicateFinder {
 public:
  // Articles that were there before, and may be near-duplicates of this one.
  using Older = std::function<std::vector<schema::Article>(const schema::Article&)>;

  explicit DuplicateFinder(std::size_t memory_bytes, Older older = {});
  ~DuplicateFinder();
  // The group of `article`, never 0: that of the first article seen that it is a near-duplicate of,
  // or of one that was there before; else a new one that depends on the article's id and words.
  std::uint64_t group(const schema::Article& article);

 private:
  struct Table;
  std::unique_ptr<Table> table_;
  Older older_;
};

}  // namespace fahras::articles
