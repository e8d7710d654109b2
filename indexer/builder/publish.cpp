#include "publish.h"

#include <chrono>
#include <ctime>

#include <fahras/analyzer.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <schema/stub.h>
#include <schema/terms.h>

#include "durable.h"
#include "failure.h"
#include "folder.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

schema::SegmentFile seal(const fs::path& folder, const char* name) {
  const fs::path file = folder / name;
  sync_path(file);
  return {name, fs::file_size(file), schema::file_checksum(file)};
}

schema::Generation describe(std::uint64_t number, schema::Segment&& segment,
                            const std::string& analyzer) {
  schema::Generation generation;
  generation.number = number;
  generation.format = schema::format_version;
  generation.analyzer = analyzer;
  generation.analyzer_version = Analyzer::find(analyzer)->version();
  generation.created = now();
  generation.writer = "fahras " FAHRAS_VERSION;
  generation.segments.push_back(std::move(segment));
  return generation;
}

void store_synonyms(const fs::path& index, const SynonymText& synonyms,
                    schema::Generation& generation) {
  if (synonyms.rules == 0) return;
  const std::string name = synonyms_name(generation.number);
  write_synced(index / name, synonyms.text);
  generation.synonyms = {{name, synonyms.text.size(), schema::file_checksum(index / name)},
                         synonyms.rules};
}

void make_current(const fs::path& index, const schema::Generation& generation) {
  const std::string name = generation_name(generation.number);
  write_synced(index / name, schema::to_json(generation));
  write_synced(index / next_current_file, name + "\n");
  // The generation's name must be on the disk before CURRENT can name it.
  sync_path(index);
  rename_synced(index / next_current_file, index / schema::current_file);
  // Readers prefer shards: an index of several becomes one of one only when these go.
  if (fs::remove(index / schema::shards_file)) sync_path(index);
}

}  // namespace

schema::Generation publish_segment(const fs::path& index, const fs::path& segment_folder,
                                   schema::Segment segment, const std::string& analyzer,
                                   const SynonymText& synonyms) {
  return with_path(ErrorKind::internal, index, [&] {
    const NextNumbers next = next_numbers(index);
    segment.folder = segment_name(next.segment);
    segment.files = {seal(segment_folder, schema::articles_file),
                     seal(segment_folder, schema::paragraphs_file)};
    sync_path(segment_folder);
    rename_synced(segment_folder, index / segment.folder);
    schema::Generation generation = describe(next.generation, std::move(segment), analyzer);
    store_synonyms(index, synonyms, generation);
    make_current(index, generation);
    return generation;
  });
}

void publish_shards(const fs::path& index, const fs::path& shards_folder, unsigned count) {
  with_path(ErrorKind::internal, index, [&] {
    const std::string name = shards_name(next_numbers(index).shards);
    std::string stub;
    for (unsigned shard = 0; shard < count; ++shard) {
      sync_path(shards_folder / shard_name(shard));
      stub += fmt::format("auto {}/{}\n", name, shard_name(shard));
    }
    sync_path(shards_folder);
    rename_synced(shards_folder, index / name);
    write_synced(index / next_shards_file, stub);
    sync_path(index);
    rename_synced(index / next_shards_file, index / schema::shards_file);
  });
}

}  // namespace fahras::builder
