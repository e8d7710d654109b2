// Groups near-duplicate articles: the same report under the same title in two papers, or with a few
// words changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>

namespace fahras::articles {

// Articles are compared by minimum hashes of their three-word shingles. Two articles are
// near-duplicates if they share about 80 % of the shingles and their titles have the same
// schema::title_key(). Equal texts under different titles are different articles, and so are those
// of which only one has a title. Memory is bounded: the oldest articles are forgotten first.
class DuplicateFinder {
 public:
  // Returns articles that the index held before and that may be near-duplicates of this one.
  using Older = std::function<std::vector<schema::Article>(const schema::Article&)>;

  // `analyzer` is the index's, by which titles are compared; it must outlive this object.
  // `memory_bytes` is the memory that the table of articles may take, approximately; there is
  // always memory for 16 articles. If `older` is empty, only articles that were seen before are
  // compared.
  DuplicateFinder(const Analyzer& analyzer, std::size_t memory_bytes, Older older = {});
  ~DuplicateFinder();
  // Returns the group of `article`, never 0. It is the group of the first article, seen before or
  // returned by `older`, of which it is a near-duplicate; else a new one, which depends on the
  // article's id, title and words.
  std::uint64_t group(const schema::Article& article);

 private:
  struct Table;
  struct Traits;
  Traits traits_of(const schema::Article& article);
  std::uint64_t group_of_older(const schema::Article& article, const Traits& traits);
  Table& table();

  const Analyzer& analyzer_;
  std::size_t memory_bytes_;
  TokenStream tokens_;
  std::unique_ptr<Table> table_;  // made for the first article: to clear its memory takes time
  Older older_;
};

}  // namespace fahras::articles
