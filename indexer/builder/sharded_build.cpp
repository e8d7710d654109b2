#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <builder/builder.h>
#include <fmt/format.h>
#include <schema/folder_names.h>
#include <xxhash.h>

#include "folder.h"
#include "hash_set.h"
#include "lock.h"
#include "publish.h"
#include "segment_writer.h"
#include "stages.h"
#include "workspace.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

unsigned checked(unsigned shards) {
  if (shards >= 1 && shards <= max_shards) return shards;
  throw Error(ErrorKind::usage,
              fmt::format("--shards {}: must be from 1 to {}", shards, max_shards));
}

std::uint64_t hash(const std::string& id) { return XXH3_64bits(id.data(), id.size()); }

std::uint32_t paragraphs_of(const schema::Article& article) {
  return static_cast<std::uint32_t>(
      std::count_if(article.paragraphs.begin(), article.paragraphs.end(),
                    [](const schema::Paragraph& paragraph) { return !paragraph.is_heading; }));
}

// Returns the options of one shard: its part of the build's threads and memory.
Options shard_options(Options options, unsigned shards) {
  options.threads = (thread_count(options.threads) + shards - 1) / shards;
  options.memory_bytes /= shards;
  return options;
}

void add(const Report& shard, Report& sum) {
  sum.articles += shard.articles;
  sum.paragraphs += shard.paragraphs;
  sum.text_bytes += shard.text_bytes;
  sum.index_bytes += shard.index_bytes;
  sum.near_duplicates += shard.near_duplicates;
}

class ShardedBuild : public Writer {
 public:
  ShardedBuild(const Options& options, unsigned shards)
      : index_(options.index), lock_(index_), workspace_(index_) {
    Options own = shard_options(options, shards);
    for (unsigned shard = 0; shard < shards; ++shard) {
      own.index = workspace_.path() / schema::shard_name(shard);
      shards_.push_back(std::make_unique<Build>(own));
    }
  }

  const Analyzer& analyzer() const override { return shards_.front()->analyzer(); }
  bool add(schema::Article&& article) override;
  Report publish() override;

 private:
  Milestones at_{.start = now()};
  fs::path index_;
  WriterLock lock_;
  Workspace workspace_;
  HashSet ids_;
  Position next_;
  std::vector<std::unique_ptr<Build>> shards_;
};

bool ShardedBuild::add(schema::Article&& article) {
  const std::uint64_t id = hash(article.id);
  if (!article.id.empty() && !ids_.insert(id)) return false;
  const std::uint64_t group = article.duplicate_group;
  Build& shard = *shards_[(group != 0 ? XXH3_64bits(&group, sizeof group) : id) % shards_.size()];
  const std::uint32_t paragraphs = paragraphs_of(article);
  if (!shard.add(std::move(article), next_)) return false;
  ++next_.article;
  next_.paragraph += paragraphs;
  return true;
}

Report ShardedBuild::publish() {
  Report sum;
  at_.read = at_.indexed = now();
  for (const auto& shard : shards_) builder::add(shard->publish(), sum);
  const auto count = static_cast<unsigned>(shards_.size());
  shards_.clear();
  at_.merged = now();
  lock_.check_place();
  publish_shards(index_, workspace_.path(), count);
  remove_replaced(index_);
  at_.published = now();
  sum.stages = stages(at_);
  return sum;
}

}  // namespace

std::unique_ptr<Writer> make_sharded_build(const Options& options, unsigned shards) {
  return std::make_unique<ShardedBuild>(options, checked(shards));
}

}  // namespace fahras::builder
