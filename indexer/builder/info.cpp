#include <builder/info.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include <schema/terms.h>
#include <schema/values.h>
#include <xapian.h>

#include "failure.h"
#include "shard_folders.h"

namespace fahras::builder {
namespace {

void add_dates(const std::filesystem::path& database, Info& info) {
  const Xapian::Database articles(database.string());
  const Xapian::valueno date = schema::slot(schema::Slot::date);
  const std::string first = schema::day_of(articles.get_value_lower_bound(date));
  if (first.empty()) return;
  info.first_date = info.first_date.empty() ? first : std::min(info.first_date, first);
  const std::string last = schema::day_of(articles.get_value_upper_bound(date));
  info.last_date = std::max(info.last_date, last);
}

// Adds the figures of one folder. The folders of segments are then named relative to `index`.
void add_folder(const std::filesystem::path& index, const std::filesystem::path& folder,
                Info& info) {
  schema::Generation generation = schema::open_generation(folder);
  for (schema::Segment& segment : generation.segments) {
    info.articles += segment.articles - segment.removed.articles;
    info.paragraphs += segment.paragraphs - segment.removed.paragraphs;
    info.text_bytes += segment.text_bytes - segment.removed.text_bytes;
    for (const schema::SegmentFile& file : segment.files) info.index_bytes += file.bytes;
    const std::filesystem::path database = folder / segment.folder / schema::articles_file;
    with_path(ErrorKind::index, database, [&] { add_dates(database, info); });
    if (folder != index) {
      segment.folder = (folder.lexically_relative(index) / segment.folder).string();
    }
  }
  auto& segments = generation.segments;
  if (info.generation.format == 0) {
    info.generation = std::move(generation);
  } else {
    auto& all = info.generation.segments;
    all.insert(all.end(), std::make_move_iterator(segments.begin()),
               std::make_move_iterator(segments.end()));
  }
}

}  // namespace

Info index_info(const std::filesystem::path& index) {
  Info info;
  for (const std::filesystem::path& folder : shard_folders(index)) add_folder(index, folder, info);
  return info;
}

}  // namespace fahras::builder
