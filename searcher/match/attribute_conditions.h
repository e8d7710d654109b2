// Compiles filters on attributes (schema/index_fields.h) to terms and ranges of values.
#pragma once

#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <schema/index_fields.h>
#include <xapian.h>

#include <index/shards.h>

namespace fahras::match {

class AttributeConditions {
 public:
  // Keeps a reference to `shards`.
  AttributeConditions(Unit unit, const index::Shards& shards) : unit_(unit), shards_(shards) {}

  // Returns the query for a filter on one field, an attribute that filters may name. Throws
  // Error(usage) that names the field for values that cannot be compared.
  Xapian::Query compile(schema::Field field, const Filter& filter);

 private:
  Xapian::Query equals(schema::Field field, const std::string& value);
  Xapian::Query between(schema::Field field, const Filter& filter) const;
  // The documents with a number in this range.
  Xapian::Query in_range(schema::Field field, double from, double to) const;
  static Xapian::Query presence(schema::Field field, char mark);

  Unit unit_;
  const index::Shards& shards_;
  TokenStream tokens_;
};

}  // namespace fahras::match
