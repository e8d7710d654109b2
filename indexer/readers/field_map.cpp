#include "field_map.h"

#include <algorithm>

#include <base/ascii.h>
#include <base/split.h>
#include <fahras/error.h>
#include <fmt/format.h>

#include <readers/reader.h>

namespace fahras::readers {
namespace {

std::vector<Field> fields_of_records() {
  return schema::fields_where([](Field field) { return !field->record_names.empty(); });
}

}  // namespace

FieldTable::FieldTable(const std::map<std::string, std::string>& user)
    : fields_(fields_of_records()) {
  const auto mapped = [&](Field field) { return user.find(std::string(field->name)); };
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (const auto name = mapped(fields_[i]); name != user.end()) {
      places_.insert_or_assign(base::ascii_lower(name->second), FieldPlace{fields_[i], i, 0});
    }
  }
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (mapped(fields_[i]) != user.end()) continue;
    int rank = 0;
    for (const std::string_view name : base::split(fields_[i]->record_names, ", ")) {
      places_.emplace(base::ascii_lower(name), FieldPlace{fields_[i], i, rank++});
    }
  }
  for (const auto& [name, place] : places_)
    max_name_bytes_ = std::max(max_name_bytes_, name.size());
}

const FieldPlace* FieldTable::find(std::string_view path) const {
  if (path.size() > max_name_bytes_) return nullptr;
  const auto place = places_.find(base::ascii_lower(path));
  return place == places_.end() ? nullptr : &place->second;
}

std::map<std::string, std::string> parse_field_map(const std::string& map) {
  std::map<std::string, std::string> fields;
  for (std::size_t begin = 0; begin <= map.size();) {
    const std::size_t end = std::min(map.find(',', begin), map.size());
    const std::string pair = map.substr(begin, end - begin);
    begin = end + 1;
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string ours = pair.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == pair.size()) {
      throw Error(ErrorKind::usage, fmt::format("--map: “{}” is not of the form field=name", pair));
    }
    const auto known = fields_of_records();
    if (std::none_of(known.begin(), known.end(),
                     [&](Field field) { return field->name == ours; })) {
      throw Error(ErrorKind::usage, fmt::format("--map: unknown field “{}”; the fields are {}",
                                                ours, schema::field_names(known)));
    }
    fields[ours] = pair.substr(equals + 1);
  }
  return fields;
}

}  // namespace fahras::readers
