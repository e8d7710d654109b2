#include <builder/info.h>

#include <algorithm>

#include <schema/terms.h>
#include <xapian.h>

#include "failure.h"

namespace fahras::builder {
namespace {

void add_dates(const std::filesystem::path& database, Info& info) {
  const Xapian::Database articles(database.string());
  const Xapian::valueno date = schema::slot(schema::Slot::date);
  const std::string first = articles.get_value_lower_bound(date);
  if (first.empty()) return;
  info.first_date = info.first_date.empty() ? first : std::min(info.first_date, first);
  info.last_date = std::max(info.last_date, articles.get_value_upper_bound(date));
}

}  // namespace

Info index_info(const std::filesystem::path& index) {
  Info info;
  info.generation = schema::open_generation(index);
  for (const schema::Segment& segment : info.generation.segments) {
    info.articles += segment.articles - segment.removed.size();
    info.paragraphs += segment.paragraphs;
    info.text_bytes += segment.text_bytes;
    for (const schema::SegmentFile& file : segment.files) info.index_bytes += file.bytes;
    const std::filesystem::path database = index / segment.folder / schema::articles_file;
    with_path(ErrorKind::index, database, [&] { add_dates(database, info); });
  }
  return info;
}

}  // namespace fahras::builder
