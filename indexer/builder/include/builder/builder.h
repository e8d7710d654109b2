// Writes indexes: bounded segments filled in parallel, merged, checksummed, synced, and published
// by one rename of CURRENT.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <schema/article.h>
#include <schema/generation.h>

namespace fahras::builder {

struct Options {
  std::filesystem::path index;
  std::string analyzer = "fahras";
  std::filesystem::path synonyms = {};              // a file of rules; empty: none
  unsigned threads = 0;                             // 0: as many as the machine has cores
  std::size_t memory_bytes = std::size_t{1} << 30;  // what the whole build may take, about
};

// A stage of a build, in the order in which they end. "reading" is what the caller does between the
// calls of add(), "indexing" is what the workers do beside it: those two overlap. "merging" and
// "publishing" (checksums, syncing, renaming) follow.
struct Stage {
  std::string_view name;
  double wall_seconds = 0;  // of reading: without waiting for workers
  double cpu_seconds = 0;   // of all threads
};

// Where an article and its first paragraph stand among those of all shards, counted from 0 as one
// index would number them.
struct Position {
  std::uint32_t article = 0;
  std::uint32_t paragraph = 0;
};

struct Report {
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::uint64_t near_duplicates = 0;
  std::vector<Stage> stages = {};
  // Of updates. New ones are the articles without the changed ones.
  std::uint64_t changed = 0;    // took the place of another article
  std::uint64_t unchanged = 0;  // were left as they are
  std::uint64_t removed = 0;
  // Why segments were not merged though they are many; the change is published all the same.
  std::string not_merged = {};
};

// What articles are added to until it is published.
class Writer {
 public:
  virtual ~Writer() = default;
  // The index's own.
  virtual const Analyzer& analyzer() const = 0;
  // True if there is nothing to be done about this article: it stands in the index already.
  virtual bool skip(const schema::Article& /*article*/) { return false; }
  // May block until a worker is free. False if an article with this id was added before: it is
  // left out and stays as it was. Throws what a worker threw, and Error(input) for an id that is
  // empty or longer than 240 bytes.
  virtual bool add(schema::Article&& article) = 0;
  // Merges, checks and publishes what was added.
  virtual Report publish() = 0;

 protected:
  Writer() = default;
  Writer(const Writer&) = default;
  Writer& operator=(const Writer&) = default;
};

// One build of an index. The index that stood in the folder stays in use until publish() returns,
// and stays if the build is destroyed, or its process dies, before that.
class Build : public Writer {
 public:
  // Takes the folder's lock. Throws Error: usage (an unknown analyzer, bad synonyms), index (the
  // folder holds something else than an index), internal (another writer holds the lock: names its
  // process).
  explicit Build(Options options);
  ~Build() override;
  Build(const Build&) = delete;
  Build& operator=(const Build&) = delete;

  const Analyzer& analyzer() const override;
  bool add(schema::Article&& article) override;
  // As a shard of a larger index.
  bool add(schema::Article&& article, const Position& position);
  Report publish() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

inline constexpr unsigned most_shards = 256;

// One build of an index in `shards` parts, each an index of its own in the folder that
// INDEX/shards.stub names. Near-duplicates share a shard: which one, their group tells, and an
// article's id where near-duplicates are not looked for. All shards are published by one rename.
// Memory and threads are those of all shards together. Throws as Build does, and Error(usage) for a
// number of shards that is not from 1 to most_shards.
std::unique_ptr<Writer> make_sharded_build(const Options& options, unsigned shards);

// What `check` found wrong, one line each; empty for a sound index. Checksums first, Xapian's
// structures after; shard by shard.
std::vector<std::string> check_index(const std::filesystem::path& index);

}  // namespace fahras::builder
