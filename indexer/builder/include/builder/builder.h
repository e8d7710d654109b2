// Builds an index: chunks of articles are indexed in parallel, merged, checksummed, synced, and
// published by one rename of CURRENT.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/error.h>
#include <schema/article.h>
#include <schema/generation.h>
#include <schema/settings.h>

namespace fahras::builder {

struct Options {
  std::filesystem::path index;
  std::string analyzer = "fahras";
  std::filesystem::path synonyms = {};  // a file of rules (docs/synonyms.md); empty: none
  unsigned threads = 0;                 // number of threads; 0: as many as the machine has cores
  std::size_t memory_bytes = std::size_t{1} << 30;  // approximate maximum for the whole build
  // The settings of a new index; without them, those of the built-in fields.
  std::optional<schema::Settings> settings = {};
  // Whether an update merges segments that are due after it has published its change.
  bool merge = true;
};

// The time of one stage of a build. "reading" is what the caller does between its calls of add(),
// and "indexing" is what the workers do at the same time. "merging" and "publishing" (checksums,
// syncing, renaming) follow.
struct Stage {
  std::string_view name;
  double wall_seconds = 0;  // that of reading does not include waiting for workers
  double cpu_seconds = 0;   // processor time of all threads
};

// The numbers of an article and of its first paragraph among those of all shards, counted from 0,
// as a single index would number them.
struct Position {
  std::uint32_t article = 0;
  std::uint32_t paragraph = 0;
};

struct Report {
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::uint64_t near_duplicates = 0;  // those of `articles` that resemble an earlier one
  std::vector<Stage> stages = {};     // in the order in which they end
  // These are set by an update. Its `articles` are the new and the changed ones.
  std::uint64_t changed = 0;    // articles that replaced one with their id
  std::uint64_t unchanged = 0;  // articles that the index already held
  std::uint64_t removed = 0;    // articles that were removed
  // Why merging segments failed after the change was published; empty if it did not fail.
  std::string not_merged = {};
};

// Takes articles and publishes them together. Functions are called by one thread.
class Writer {
 public:
  virtual ~Writer() = default;
  // The analyzer of the index; it is static.
  virtual const Analyzer& analyzer() const = 0;
  // Returns whether the index already holds an equal article, so that it need not be added.
  virtual bool skip(const schema::Article& /*article*/) { return false; }
  // Adds an article; may block until a worker is free. Returns false, and leaves `article`
  // unchanged, if one with this id was added before. Throws what a worker threw, and Error(input)
  // for an id that is empty or longer than schema::max_id_bytes.
  virtual bool add(schema::Article&& article) = 0;
  // Merges and publishes what was added. No function may be called after it. Throws Error(internal)
  // if the system refuses (the disk is full), and what a worker threw; then nothing is published.
  virtual Report publish() = 0;

 protected:
  Writer() = default;
  Writer(const Writer&) = default;
  Writer& operator=(const Writer&) = default;
};

// Builds a new index. An index that is in the folder already stays in use until publish() returns,
// and remains if the build is destroyed, or its process dies, before that.
class Build : public Writer {
 public:
  // Takes the lock of the folder. Throws Error: usage (an unknown analyzer, bad synonyms), index
  // (the folder holds other files than an index), internal (another writer, which the message
  // names, holds the lock).
  explicit Build(Options options);
  ~Build() override;
  Build(const Build&) = delete;
  Build& operator=(const Build&) = delete;

  const Analyzer& analyzer() const override;
  bool add(schema::Article&& article) override;
  // Takes an article of a shard; `position` is its place in the whole index.
  bool add(schema::Article&& article, const Position& position);
  Report publish() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

inline constexpr unsigned max_shards = 256;

// Builds an index of `shards` shards, each an index in a folder that INDEX/shards.stub names. The
// shard of an article is chosen by its group of near-duplicates, so that they are in one shard, or
// by its id if it has no group. All shards are published by one rename. Options::memory_bytes and
// Options::threads are for all shards together. Throws as Build does, and Error(usage) if `shards`
// is not from 1 to max_shards.
std::unique_ptr<Writer> make_sharded_build(const Options& options, unsigned shards);

// Checks an index: the checksums of its files, then Xapian's structures and the contents, shard by
// shard. Returns what is wrong, one line each; an empty list for a sound index.
std::vector<std::string> check_index(const std::filesystem::path& index);

}  // namespace fahras::builder
