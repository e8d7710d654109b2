// The values of documents in the fields that facets count, and how articles write them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <fahras/searcher.h>
#include <schema/fields.h>
#include <xapian.h>

#include <index/document_number.h>
#include <index/group_columns.h>
#include <index/shards.h>
#include <index/value_column.h>

namespace fahras::index {

// Reads the column of a field when it is first needed and keeps it, since it is the same for all
// queries. Like Xapian's databases, it must be used by one thread at a time.
class DocumentValues {
 public:
  // `shards` must outlive it.
  explicit DocumentValues(const Shards& shards) : shards_(shards) {}

  // Returns the values of a segment's documents, by their numbers in the segment. `field` must be
  // one of counted_fields().
  const ValueColumn& column(Unit unit, schema::Field field, std::size_t segment);
  // Returns the near-duplicate groups of the documents in all segments that are not served.
  const GroupColumns& groups(Unit unit);
  const schema::IndexFields& fields() const { return shards_.fields(); }
  bool is_served(std::size_t segment) const { return shards_.is_served(segment); }
  // Returns the key of a document's value; empty if it has none.
  const std::string& key(Unit unit, schema::Field field, GlobalDocument document);
  // Returns an upper bound of the number of hits if SearchRequest::distinct names `field`: the
  // number of its values, plus that of the documents without a value.
  std::size_t max_distinct(Unit unit, schema::Field field);
  // Returns a value as the first article with this key writes it, leaving out removed articles.
  const std::string& written(schema::Field field, const std::string& key);

 private:
  using Columns = std::vector<std::unique_ptr<ValueColumn>>;  // by segment

  std::string find_written(schema::Field field, const std::string& key) const;
  std::string written_in(const schema::Article& article, schema::Field field,
                         const std::string& term) const;

  const Shards& shards_;
  std::array<std::unique_ptr<GroupColumns>, 2> groups_;      // by unit
  std::array<std::map<schema::Field, Columns>, 2> columns_;  // by unit
  std::map<schema::Field, std::unordered_map<std::string, std::string>> written_;
};

}  // namespace fahras::index
