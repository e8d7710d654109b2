// Values of documents in the fields that are counted, and how they are written.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <fahras/searcher.h>
#include <xapian.h>

#include <index/counted_field.h>
#include <index/group_columns.h>
#include <index/shards.h>
#include <index/value_column.h>

namespace fahras::index {

// Read when it is first asked for, and kept: a column of a field is the same for all queries. Like
// Xapian's databases not for several threads at a time.
class DocumentValues {
 public:
  // `shards` must outlive it.
  explicit DocumentValues(const Shards& shards) : shards_(shards) {}

  // `field`: one of counted_fields. Documents are counted as the segment's own databases do.
  const ValueColumn& column(Unit unit, const CountedField& field, std::size_t segment);
  // The near-duplicates among documents of segments that are not served.
  const GroupColumns& groups(Unit unit);
  bool is_served(std::size_t segment) const { return shards_.is_served(segment); }
  // The key of a document of the whole database; empty if it has no value.
  const std::string& key(Unit unit, const CountedField& field, Xapian::docid document);
  // How many documents there are at most of which no two have the same value.
  std::size_t most_distinct(Unit unit, const CountedField& field);
  // As the first article writes it that has it and was not removed.
  const std::string& written(const CountedField& field, const std::string& key);

 private:
  using Columns = std::vector<std::unique_ptr<ValueColumn>>;  // by segment

  std::string find_written(const CountedField& field, const std::string& key) const;

  const Shards& shards_;
  std::array<std::unique_ptr<GroupColumns>, 2> groups_;                // by unit
  std::array<std::array<Columns, counted_fields.size()>, 2> columns_;  // by unit and field
  std::array<std::unordered_map<std::string, std::string>, counted_fields.size()> written_;
};

}  // namespace fahras::index
