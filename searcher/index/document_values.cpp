#include <index/document_values.h>

#include <schema/attribute_values.h>
#include <schema/document.h>
#include <schema/terms.h>

namespace fahras::index {
namespace {

// The number of texts that are kept. When it is reached, all of them are dropped.
constexpr std::size_t max_written = 100'000;

std::size_t place_of(Unit unit) { return unit == Unit::article ? 0 : 1; }

}  // namespace

const ValueColumn& DocumentValues::column(Unit unit, schema::Field field, std::size_t segment) {
  Columns& columns = columns_[place_of(unit)][field];
  columns.resize(shards_.segments());
  auto& column = columns[segment];
  if (column == nullptr) {
    column = std::make_unique<ValueColumn>(shards_.database(segment, unit), field);
  }
  return *column;
}

const GroupColumns& DocumentValues::groups(Unit unit) {
  auto& groups = groups_[place_of(unit)];
  if (groups == nullptr) groups = std::make_unique<GroupColumns>(shards_, unit);
  return *groups;
}

const std::string& DocumentValues::key(Unit unit, schema::Field field, GlobalDocument document) {
  const ValueColumn& values = column(unit, field, shards_.segment_of(document));
  return values.keys()[values.of(shards_.in_segment(document))];
}

std::size_t DocumentValues::max_distinct(Unit unit, schema::Field field) {
  std::size_t max = 0;
  for (std::size_t segment = 0; segment < shards_.segments(); ++segment) {
    const ValueColumn& values = column(unit, field, segment);
    max += values.keys().size() - 1 + values.documents_without();
  }
  return max;
}

const std::string& DocumentValues::written(schema::Field field, const std::string& key) {
  const bool is_as_written =
      schema::is_attribute(field) ? schema::parse_number(key).has_value() : field->value == nullptr;
  if (is_as_written) return key;
  auto& known = written_[field];
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  if (known.size() >= max_written) known.clear();
  return known[key] = find_written(field, key);
}

std::string DocumentValues::written_in(const schema::Article& article, schema::Field field,
                                       const std::string& term) const {
  if (!schema::is_attribute(field)) return article.*field->value;
  TokenStream tokens;
  for (std::string& value : schema::attribute_values(article, field)) {
    const std::string key = schema::attribute_key(value, shards_.analyzer(), tokens);
    if (schema::value_term(field, key) == term) return std::move(value);
  }
  return term.substr(std::string_view(field->value_prefix).size());
}

std::string DocumentValues::find_written(schema::Field field, const std::string& key) const {
  const std::string term = field->value_prefix + key;
  for (std::size_t segment = 0; segment < shards_.segments(); ++segment) {
    const Xapian::Database& articles = shards_.database(segment, Unit::article);
    const auto end = articles.postlist_end(term);
    for (auto document = articles.postlist_begin(term); document != end; ++document) {
      const LocalDocument article(*document);
      if (shards_.removed(Unit::article, segment, article)) continue;
      return written_in(shards_.article(shards_.in_all(article, segment)), field, term);
    }
  }
  return key;
}

}  // namespace fahras::index
