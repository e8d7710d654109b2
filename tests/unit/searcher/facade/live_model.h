// An index under random changes, and the articles that it should then hold.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <builder/update.h>
#include <support/temporary_folder.h>

#include "random_corpus.h"

namespace fahras::test {

class LiveModel {
 public:
  explicit LiveModel(std::uint32_t seed) : random_(seed) {}

  // One random change: articles come, change, stay as they are or go; or the index is optimized.
  // Notes what it was in history().
  void change();
  void optimize();
  // An index of the same articles, built anew in the order in which they came or were changed.
  std::filesystem::path build_anew();

  std::filesystem::path path() const { return folder_ / "live"; }
  std::size_t size() const { return articles_.size(); }
  const std::string& history() const { return history_; }

 private:
  void add(builder::Update& update);
  void remove(builder::Update& update);
  schema::Article random_article();
  builder::Options options(const char* name) const;

  TemporaryFolder folder_{memory_folder()};
  Corpus random_;
  std::vector<schema::Article> articles_;  // in the order in which they came
  std::size_t next_number_ = 0;
  std::string history_;
};

}  // namespace fahras::test
