#include "publish.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string_view>
#include <utility>

#include <fahras/analyzer.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <schema/folder_names.h>
#include <schema/lost_current.h>
#include <schema/stub.h>
#include <schema/terms.h>

#include "durable.h"
#include "failure.h"
#include "folder.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

std::string time_text() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

schema::SegmentFile seal(const fs::path& folder, const char* name) {
  const fs::path file = folder / name;
  sync_path(file);
  return {name, fs::file_size(file), schema::file_checksum(file), schema::head_checksum(file)};
}

schema::SegmentFile store(const fs::path& index, std::string name, std::string_view content) {
  write_synced(index / name, content);
  std::string sum = schema::file_checksum(index / name);
  return {std::move(name), content.size(), std::move(sum), {}};
}

// Stores the list of removed documents, if there are any, and fills in its file.
void store_removed(const fs::path& index, const std::vector<schema::RemovedDocuments>& removed,
                   schema::Generation& generation) {
  generation.removed.reset();
  const bool any = std::any_of(removed.begin(), removed.end(),
                               [](const auto& documents) { return !documents.articles.empty(); });
  if (!any) return;
  generation.removed =
      store(index, schema::removed_name(generation.number), schema::encode_removed(removed));
}

void store_synonyms(const fs::path& index, const SynonymText& synonyms,
                    schema::Generation& generation) {
  if (synonyms.rules == 0) return;
  generation.synonyms = {store(index, schema::synonyms_name(generation.number), synonyms.text),
                         synonyms.rules};
}

void make_current(const fs::path& index, const schema::Generation& generation) {
  const std::string name = schema::generation_name(generation.number);
  const std::string json = schema::to_json(generation);
  // This file is written first, because a generation that no file names looks like one whose
  // CURRENT is lost.
  write_synced(index / schema::next_current_file, schema::current_text(name, json));
  write_synced(index / name, json);
  // The generation's name must be on the disk before CURRENT can name it.
  sync_path(index);
  rename_synced(index / schema::next_current_file, index / schema::current_file);
  // Readers prefer the list of shards, so an index of shards becomes a single index only when the
  // list is removed.
  if (!fs::exists(index / schema::shards_file)) return;
  fs::remove(index / schema::shards_file);
  sync_path(index);
}

}  // namespace

void seal_segment(const fs::path& folder, schema::Segment& segment) {
  with_path(ErrorKind::internal, folder, [&] {
    segment.files = {seal(folder, schema::articles_file), seal(folder, schema::paragraphs_file)};
    sync_path(folder);
  });
}

schema::Segment place_segment(const fs::path& index, const fs::path& folder,
                              schema::Segment segment) {
  return with_path(ErrorKind::internal, index, [&] {
    if (segment.files.empty()) seal_segment(folder, segment);
    segment.folder = schema::segment_name(next_numbers(index).segment);
    rename_synced(folder, index / segment.folder);
    return std::move(segment);
  });
}

schema::Generation first_generation(const std::string& analyzer) {
  schema::Generation generation;
  generation.format = schema::format_version;
  generation.analyzer = analyzer;
  generation.analyzer_version = Analyzer::find(analyzer)->version();
  return generation;
}

schema::Generation publish_generation(const fs::path& index, schema::Generation generation,
                                      const std::vector<schema::RemovedDocuments>& removed,
                                      const SynonymText& synonyms) {
  return with_path(ErrorKind::internal, index, [&] {
    generation.number = next_numbers(index).generation;
    generation.created = time_text();
    generation.writer = "fahras " FAHRAS_VERSION;
    store_removed(index, removed, generation);
    store_synonyms(index, synonyms, generation);
    make_current(index, generation);
    return std::move(generation);
  });
}

void publish_shards(const fs::path& index, const fs::path& shards_folder, unsigned count) {
  with_path(ErrorKind::internal, index, [&] {
    const std::string name = schema::shards_name(next_numbers(index).shards);
    std::string stub;
    for (unsigned shard = 0; shard < count; ++shard) {
      sync_path(shards_folder / schema::shard_name(shard));
      stub += fmt::format("auto {}/{}\n", name, schema::shard_name(shard));
    }
    sync_path(shards_folder);
    write_synced(index / schema::next_shards_file, schema::seal_stub(stub));
    rename_synced(shards_folder, index / name);
    rename_synced(index / schema::next_shards_file, index / schema::shards_file);
  });
}

}  // namespace fahras::builder
