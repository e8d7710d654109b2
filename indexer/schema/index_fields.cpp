#include <schema/index_fields.h>

#include <algorithm>

#include <base/ascii.h>
#include <base/split.h>
#include <schema/terms.h>

namespace fahras::schema {
namespace {

// What words in attributes count: those of the first one nearly as much as those of a title, and
// those of members without settings least.
constexpr double first_weight = 0.8;
constexpr double last_weight = 0.3;
constexpr double other_weight = 0.1;
constexpr const char* place_name = "_geo";

bool lists_every(const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), every_attribute) != names.end();
}

// Whether the settings list all built-in fields that filters may name, so that these names mean the
// built-in fields.
bool lists_built_in(const Settings& settings) {
  static const Settings standard;
  return std::all_of(standard.filterable.begin(), standard.filterable.end(), [&](const auto& one) {
    return std::any_of(settings.filterable.begin(), settings.filterable.end(),
                       [&](const auto& listed) { return listed.name == one.name; });
  });
}

// Whether records call a field so.
bool is_record_name(Field field, const Settings& settings, std::string_view name) {
  if (name == field->name) return true;
  const auto mapped = settings.field_map.find(std::string(field->name));
  if (mapped != settings.field_map.end()) return mapped->second == name;
  const auto names = base::split(field->record_names, ", ");
  const std::string lower = base::ascii_lower(name);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return base::ascii_lower(one) == lower; });
}

// Two letters, so that no prefix is the beginning of another one.
std::string letters_of(unsigned number) {
  return {static_cast<char>('A' + number / 26), static_cast<char>('A' + number % 26)};
}

}  // namespace

IndexFields::IndexFields(const Settings& settings) : keeps_built_in_(lists_built_in(settings)) {
  name_searched(settings);
  name_filtered(settings);
  name_sorted(settings);
  for (FieldEntry& row : rows_) {
    add_prefixes(row);
    attributes_.emplace_back(row);
    if (row.name == every_attribute) other_text_ = attributes_.back();
  }
  for (const Field field : all_fields()) {
    if (find(field->name) == field) all_.push_back(field);
  }
  for (const Field field : attributes_) {
    if (field != other_text_) all_.push_back(field);
  }
}

const IndexFields& IndexFields::standard() {
  static const auto& fields = *new IndexFields();
  return fields;
}

FieldEntry& IndexFields::row_for(std::string_view name) {
  const auto known = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const FieldEntry& row) { return row.name == name; });
  if (known != rows_.end()) return *known;
  FieldEntry& row = rows_.emplace_back();
  row.name = keep(std::string(name));
  row.arabic = row.name;
  row.type = name == place_name ? FieldType::place : FieldType::attribute;
  row.number = static_cast<unsigned>(rows_.size() - 1);
  return row;
}

const char* IndexFields::keep(std::string text) {
  return texts_.emplace_back(std::move(text)).c_str();
}

// The headline and the body are built-in fields, by whatever name.
void IndexFields::name_searched(const Settings& settings) {
  const bool every = lists_every(settings.searchable);
  searches_title_ = searches_text_ = every;
  std::vector<std::string_view> own;
  for (const std::string& name : settings.searchable) {
    if (is_record_name(Field::title, settings, name)) {
      searches_title_ = true;
    } else if (is_record_name(Field::text, settings, name)) {
      searches_text_ = true;
    } else if (name != every_attribute) {
      own.push_back(name);
    }
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    FieldEntry& row = row_for(own[i]);
    row.can.highlight = true;
    row.weight = first_weight - (first_weight - last_weight) * static_cast<double>(i) /
                                    static_cast<double>(std::max<std::size_t>(own.size(), 2) - 1);
  }
  if (!every) return;
  FieldEntry& others = row_for(every_attribute);
  others.can.highlight = true;
  others.weight = other_weight;
}

void IndexFields::name_filtered(const Settings& settings) {
  const auto is_built_in = [&](std::string_view name) {
    const auto field = find_field(name);
    return keeps_built_in_ && field && (*field)->can.filter;
  };
  for (const FilterableAttribute& one : settings.filterable) {
    if (is_built_in(one.name)) continue;
    FieldEntry& row = row_for(one.name);
    row.can.filter = true;
    row.can.facet = row.type == FieldType::attribute;
  }
  if (settings.distinct && !is_built_in(*settings.distinct)) {
    row_for(*settings.distinct).can.facet = true;
  }
}

void IndexFields::name_sorted(const Settings& settings) {
  const auto is_known = [&](std::string_view name) {
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const FieldEntry& row) { return row.name == name; });
  };
  const auto sort_by = [&](const std::string& name) {
    if (name == Field::date->name && !is_known(name)) return;
    row_for(name).can.sort = true;
  };
  for (const std::string& name : settings.sortable) sort_by(name);
  for (const RankingRule& rule : settings.ranking) {
    if (rule.kind != RankingRule::Kind::named) sort_by(rule.name);
  }
}

void IndexFields::add_prefixes(FieldEntry& row) {
  const std::string letters = letters_of(row.number);
  if (row.can.highlight) row.word_prefix = keep("XU" + letters);
  if (row.type == FieldType::place) {
    row.slot = Slot::place;
    row.presence_prefix = keep("XF" + letters);
    return;
  }
  if (row.can.filter || row.can.facet) {
    row.value_prefix = keep("XV" + letters);
    row.presence_prefix = keep("XF" + letters);
    row.number_prefix = keep("XI" + letters);
  }
  if (row.can.filter || row.can.facet || row.can.sort) {
    row.slot = Slot{slot(Slot::first_attribute) + 2 * row.number};
  }
}

std::optional<Field> IndexFields::find(std::string_view name) const {
  for (const Field field : attributes_) {
    if (field->name == name && field != other_text_) return field;
  }
  return find_field(name);
}

}  // namespace fahras::schema
