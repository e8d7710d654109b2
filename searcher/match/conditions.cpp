#include "conditions.h"

#include "attribute_conditions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <query/basic_queries.h>
#include <query/date.h>
#include <schema/facets.h>
#include <schema/index_fields.h>

namespace fahras::match {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;
using schema::Field;
using schema::FieldType;

[[noreturn]] void refuse(std::string_view field, std::string_view why) {
  throw Error(ErrorKind::usage, "filter", fmt::format("{}: {}", field, why));
}

Query any_of(const Queries& queries) { return {Query::OP_OR, queries.begin(), queries.end()}; }

// Whether a value has the form that a field of this type takes: 2025 for a year, 2025-09 for a
// month, and for a date any of 2025, 2025-09 and 2025-09-04.
bool is_shape_of(FieldType type, std::string_view value) {
  const auto separators =
      std::count_if(value.begin(), value.end(), [](char c) { return c == '-' || c == '/'; });
  return type == FieldType::date || separators == (type == FieldType::year ? 0 : 1);
}

query::DateRange days_of(Field field, const std::string& value) {
  const auto days = query::parse_date(value);
  if (!days || !is_shape_of(field->type, value)) {
    const char* shape = field->type == FieldType::year ? "not a year; write 2025"
                        : field->type == FieldType::month
                            ? "not a month; write 2025-09"
                            : "not a date; write 2025-09-04, 2025-09 or "
                              "2025";
    refuse(field->name, fmt::format("'{}' is {}", value, shape));
  }
  return *days;
}

// Whether filters may search for words of the field.
bool has_words(Field field) { return field->can.filter && field->word_prefix != nullptr; }

class Compiler {
 public:
  Compiler(Unit unit, const index::Shards& shards)
      : unit_(unit), shards_(shards), attributes_(unit, shards) {}

  Query compile(const Filter& filter) {
    if (names_attribute(filter)) return attributes_.compile(*attribute(filter), filter);
    switch (filter.kind) {
      case Filter::Kind::all:
        return all_of(parts(filter));
      case Filter::Kind::any:
        return any_of(parts(filter));
      case Filter::Kind::none:
        return {Query::OP_AND_NOT, query::every_document(), any_of(parts(filter))};
      case Filter::Kind::equals:
        return equals(field_of(filter), filter.values);
      case Filter::Kind::between:
        return between(field_of(filter), filter);
      case Filter::Kind::exists:
        return exists(field_of(filter));
      case Filter::Kind::has_words:
        return has_words_of(field_of(filter), filter.values);
      case Filter::Kind::is_null:
      case Filter::Kind::is_empty:
        return {Query::OP_AND_NOT, query::every_document(), exists(field_of(filter))};
      case Filter::Kind::near:
      case Filter::Kind::in_box:
        break;  // attributes only
    }
    refuse(filter.field, "only _geo can be asked for places");
  }

 private:
  std::optional<Field> attribute(const Filter& filter) const {
    const auto field = shards_.fields().find(filter.field);
    return field && schema::is_attribute(*field) && (*field)->can.filter ? field : std::nullopt;
  }
  // Words of attributes are asked for as those of other fields are.
  bool names_attribute(const Filter& filter) const {
    return filter.kind != Filter::Kind::has_words && attribute(filter).has_value();
  }

  Queries parts(const Filter& filter) {
    Queries queries;
    for (const Filter& part : filter.parts) queries.push_back(compile(part));
    return queries;
  }

  static Query all_of(const Queries& queries) {
    if (queries.empty()) return query::every_document();
    return {Query::OP_AND, queries.begin(), queries.end()};
  }

  Field field_of(const Filter& filter) const {
    const Field field =
        shards_.fields().chosen("filter", filter.field, [](Field one) { return one->can.filter; });
    if (field->type == FieldType::id && unit_ == Unit::paragraph) {
      refuse(field->name, "it can only filter articles, not paragraphs");
    }
    return field;
  }

  Query equals(Field field, const std::vector<std::string>& values) {
    Queries any;
    for (const std::string& value : values) any.push_back(equals(field, value));
    return any_of(any);
  }

  Query equals(Field field, const std::string& value) {
    if (has_days(field)) return query::documents_of(days_of(field, value));
    if (field->type == FieldType::id) return {schema::value_term(field, value)};
    const std::string key = schema::facet_key(value, shards_.analyzer(), tokens_);
    if (key.empty()) return {};
    return {schema::value_term(field, key)};
  }

  static Query between(Field field, const Filter& filter) {
    if (!has_days(field)) {
      refuse(field->name, fmt::format("only these fields can be compared with bounds: {}",
                                      schema::field_names(schema::fields_where(schema::has_days))));
    }
    query::DateRange included;
    Queries excluded;
    if (filter.from) {
      const query::DateRange from = days_of(field, *filter.from);
      if (filter.from_excluded) excluded.push_back(query::documents_of({"", from.to}));
      included.from = from.from;
    }
    if (filter.to) {
      const query::DateRange to = days_of(field, *filter.to);
      if (filter.to_excluded) excluded.push_back(query::documents_of({to.from, ""}));
      included.to = to.to;
    }
    Query days = query::documents_of(included);
    if (excluded.empty()) return days;
    return {Query::OP_AND_NOT, days, any_of(excluded)};
  }

  Query has_words_of(Field field, const std::vector<std::string>& texts) {
    if (!has_words(field)) {
      refuse(field->name, fmt::format("only these fields can be searched for words: {}",
                                      schema::field_names(schema::fields_where(has_words))));
    }
    Queries any;
    for (const std::string& text : texts) any.push_back(words_of(field, text));
    return any_of(any);
  }

  Query words_of(Field field, const std::string& text) {
    shards_.analyzer().analyze(text, tokens_);
    Queries words;
    for (const Token& token : tokens_.tokens()) {
      words.emplace_back(schema::term(field, token.stem));
    }
    return {Query::OP_AND, words.begin(), words.end()};
  }

  Query exists(Field field) const {
    if (field->type == FieldType::id) return query::every_document();
    if (has_days(field)) return query::documents_of({});
    const std::string prefix = field->value_prefix;
    const Xapian::Database& database = shards_.database(unit_);
    Queries any;
    const auto end = database.allterms_end(prefix);
    for (auto term = database.allterms_begin(prefix); term != end; ++term) any.emplace_back(*term);
    return any_of(any);
  }

  Unit unit_;
  const index::Shards& shards_;
  AttributeConditions attributes_;
  TokenStream tokens_;
};

}  // namespace

Xapian::Query make_conditions(const Filter& filter, Unit unit, const index::Shards& shards) {
  return Compiler(unit, shards).compile(filter);
}

}  // namespace fahras::match
