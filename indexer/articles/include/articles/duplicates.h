// Near-duplicate articles: the same report in two papers, or with a few words changed, under the
// same title.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>

namespace fahras::articles {

// Articles are compared by minimum hashes of their three-word shingles; those that share about
// 80 % of them and whose titles have one schema::title_key() get one group. Texts under different
// titles are different articles, be they equal to the letter; a title is different from none.
// Memory is bounded: the oldest articles are forgotten first.
class DuplicateFinder {
 public:
  // Articles that were there before, and may be near-duplicates of this one.
  using Older = std::function<std::vector<schema::Article>(const schema::Article&)>;

  // `analyzer`: the index's own, which tells what words of titles have in common.
  DuplicateFinder(const Analyzer& analyzer, std::size_t memory_bytes, Older older = {});
  ~DuplicateFinder();
  // The group of `article`, never 0: that of the first article seen that it is a near-duplicate of,
  // or of one that was there before; else a new one that depends on the article's id, title and
  // words.
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
