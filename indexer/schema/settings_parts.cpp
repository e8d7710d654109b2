// Settings that are objects, whose members are set one by one.
#include <algorithm>

#include <schema/fields.h>

#include "settings_json.h"

namespace fahras::schema {

void SettingReader::change(TypoTolerance& typos) const {
  const TypoTolerance standard;
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (name == "enabled") {
      typos.enabled = is_null ? standard.enabled : value.flag();
    } else if (name == "minWordSizeForTypos") {
      if (is_null)
        return void((typos.one_typo = standard.one_typo, typos.two_typos = standard.two_typos));
      value.for_each_member([&](const std::string& which, const SettingReader& size, bool none) {
        if (which == "oneTypo") {
          typos.one_typo = none ? standard.one_typo : size.count();
        } else if (which == "twoTypos") {
          typos.two_typos = none ? standard.two_typos : size.count();
        } else {
          size.fail("oneTypo or twoTypos");
        }
      });
      if (typos.one_typo > typos.two_typos) value.fail("sizes of which oneTypo is the smaller one");
    } else if (name == "disableOnWords") {
      typos.words = is_null ? standard.words : value.names();
    } else if (name == "disableOnAttributes") {
      typos.attributes = is_null ? standard.attributes : value.names();
    } else if (name == "disableOnNumbers") {
      typos.numbers_disabled = is_null ? standard.numbers_disabled : value.flag();
    } else {
      value.fail("a setting of typoTolerance");
    }
  });
}

void SettingReader::change(FacetSettings& facets) const {
  const FacetSettings standard;
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (name == "maxValuesPerFacet") {
      facets.max_values = is_null ? standard.max_values : value.count();
    } else if (name == "sortFacetValuesBy") {
      if (is_null) return void(facets.sort_by = standard.sort_by);
      for (const auto& [attribute, order] : value.texts()) {
        if (order != "alpha" && order != "count") value.fail("alpha or count for each attribute");
        facets.sort_by[attribute] = order;
      }
    } else {
      value.fail("maxValuesPerFacet or sortFacetValuesBy");
    }
  });
}

void SettingReader::change_pagination(std::size_t& max_total_hits) const {
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (name != "maxTotalHits") value.fail("maxTotalHits");
    max_total_hits = is_null ? Settings().max_total_hits : value.count();
  });
}

void SettingReader::change_map(std::map<std::string, std::string>& fields) const {
  const auto known = fields_where([](Field field) { return !field->record_names.empty(); });
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (std::none_of(known.begin(), known.end(),
                     [&](Field field) { return field->name == name; })) {
      value.fail("for one of the fields " + field_names(known));
    }
    if (is_null) return void(fields.erase(name));
    fields[name] = value.attribute();
  });
}

}  // namespace fahras::schema
