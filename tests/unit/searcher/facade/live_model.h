// An index that is changed at random, and the articles that it should contain.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <builder/update.h>
#include <support/temporary_folder.h>

#include "index_change.h"
#include "random_corpus.h"

namespace fahras::test {

class LiveModel {
 public:
  // The policy merges segments after each change, and when the index is optimized.
  LiveModel(std::uint32_t seed, const builder::MergePolicy& policy)
      : random_(seed), policy_(policy) {}

  // Makes one random change: articles are added, changed, kept or removed, or the index is
  // optimized. history() describes it.
  void change();
  void optimize();
  // Builds a new index of the same articles, in the order in which they were added or changed.
  std::filesystem::path build_anew();

  std::filesystem::path path() const { return folder_ / "live"; }
  std::size_t size() const { return articles_.size(); }
  const std::string& history() const { return history_; }
  // The number of merges that copied a segment's databases as they are, and of those with removed
  // articles.
  std::size_t joins() const { return joins_; }
  std::size_t joins_with_removed() const { return joins_with_removed_; }

 private:
  void add(builder::Update& update);
  void remove(builder::Update& update);
  void merge();
  void count_join(const std::vector<schema::Segment>& segments, const builder::SegmentRange& range);
  schema::Article random_article();
  builder::Options options(const char* name) const;

  TemporaryFolder folder_{memory_folder()};
  Corpus random_;
  builder::MergePolicy policy_;
  std::vector<schema::Article> articles_;  // in the order in which they were added
  std::size_t next_number_ = 0;
  std::string history_;
  std::size_t joins_ = 0;
  std::size_t joins_with_removed_ = 0;
};

}  // namespace fahras::test
