#include <index/published.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/read_file.h>

namespace fahras::index {
namespace {

std::optional<std::string> read_current(const schema::Source& source) {
  if (source.remote) return std::nullopt;
  try {
    return schema::read_file(source.folder / schema::current_file);
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::filesystem::file_time_type time_of_current(const schema::Source& source) {
  std::error_code ignored;
  const auto time = std::filesystem::last_write_time(source.folder / schema::current_file, ignored);
  return ignored ? std::filesystem::file_time_type() : time;
}

}  // namespace

std::vector<schema::Source> resolve(const std::vector<std::filesystem::path>& indexes) {
  if (indexes.empty()) throw Error(ErrorKind::usage, "no index given");
  std::vector<schema::Source> sources;
  for (const std::filesystem::path& index : indexes) {
    auto more = schema::resolve_index(index);
    std::move(more.begin(), more.end(), std::back_inserter(sources));
  }
  return sources;
}

Published Published::now(const std::vector<std::filesystem::path>& indexes) {
  Published published;
  try {
    for (schema::Source& source : resolve(indexes)) {
      auto current = read_current(source);
      const auto written = time_of_current(source);
      published.indexes_.push_back({std::move(source), std::move(current), written});
    }
  } catch (const Error& error) {
    published.unresolved_ = error.what();
  }
  return published;
}

Published Published::without_name() const {
  Published unknown = *this;
  unknown.has_name_ = false;
  return unknown;
}

std::vector<schema::RemoteSegment> Published::served() const {
  std::vector<schema::RemoteSegment> served;
  for (const Index& index : indexes_) {
    if (index.source.remote) served.push_back(*index.source.remote);
  }
  return served;
}

std::string Published::name() const {
  if (!has_name_) return "";
  std::string all;
  for (const Index& index : indexes_) {
    if (index.source.remote) return "";
    all += fmt::format("{}\n{}\n{}\n", index.source.folder.string(), index.current.value_or(""),
                       index.written.time_since_epoch().count());
  }
  return schema::checksum(all + unresolved_);
}

bool Published::lacks_index() const {
  return std::any_of(indexes_.begin(), indexes_.end(), [](const Index& index) {
    std::error_code error;
    return !index.source.remote && !index.current &&
           !std::filesystem::exists(index.source.folder / schema::current_file, error) && !error;
  });
}

}  // namespace fahras::index
