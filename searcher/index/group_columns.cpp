#include <index/group_columns.h>

#include <algorithm>

#include <schema/terms.h>
#include <schema/values.h>

namespace fahras::index {
namespace {

using GroupNumbers = std::vector<std::uint64_t>;

// Returns the group of each document, by its number in the segment; 0 if it has none.
GroupNumbers read_groups(const Xapian::Database& segment) {
  GroupNumbers groups(segment.get_lastdocid() + std::size_t{1});
  const auto slot = schema::slot(schema::Slot::group);
  const auto end = segment.valuestream_end(slot);
  for (auto value = segment.valuestream_begin(slot); value != end; ++value) {
    if (value.get_docid() < groups.size()) groups[value.get_docid()] = schema::group_of(*value);
  }
  return groups;
}

// Returns each group that occurs more than once.
GroupNumbers repeated(const GroupNumbers& sorted) {
  GroupNumbers found;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i] != sorted[i - 1]) continue;
    if (found.empty() || found.back() != sorted[i]) found.push_back(sorted[i]);
  }
  return found;
}

}  // namespace

GroupColumns::GroupColumns(const Shards& shards, Unit unit) : numbers_(shards.segments()) {
  std::vector<GroupNumbers> read(shards.segments());
  GroupNumbers all;
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    if (shards.is_served(segment)) continue;
    read[segment] = read_groups(shards.database(segment, unit));
    std::copy_if(read[segment].begin(), read[segment].end(), std::back_inserter(all),
                 [](std::uint64_t group) { return group != 0; });
  }
  std::sort(all.begin(), all.end());
  if (shards.has_remote()) {
    all.erase(std::unique(all.begin(), all.end()), all.end());
  } else {
    all = repeated(all);
  }
  groups_ = {0};
  groups_.insert(groups_.end(), all.begin(), all.end());
  if (all.empty()) return;
  for (std::size_t segment = 0; segment < read.size(); ++segment) {
    numbers_[segment].reserve(read[segment].size());
    for (const std::uint64_t group : read[segment]) {
      const auto found = std::lower_bound(groups_.begin(), groups_.end(), group);
      const bool known = found != groups_.end() && *found == group;
      numbers_[segment].push_back(known ? static_cast<std::uint32_t>(found - groups_.begin()) : 0);
    }
  }
}

}  // namespace fahras::index
