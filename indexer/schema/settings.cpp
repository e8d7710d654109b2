#include <schema/settings.h>

#include <array>
#include <set>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/fields.h>
#include <nlohmann/json.hpp>

#include "settings_json.h"

namespace fahras::schema {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t max_settings_bytes = std::size_t{16} << 20;

struct Member {
  std::string_view name;
  void (*read)(const SettingReader& in, Settings& settings);
  void (*reset)(Settings& settings);
};

template <auto member>
void to_default(Settings& settings) {
  settings.*member = Settings().*member;
}

void reset_map(Settings& settings, std::string_view field) {
  settings.field_map.erase(std::string(field));
}

const std::array<Member, 16> members = {{
    {"searchableAttributes",
     [](const SettingReader& in, Settings& s) { s.searchable = in.names(); },
     to_default<&Settings::searchable>},
    {"displayedAttributes", [](const SettingReader& in, Settings& s) { s.displayed = in.names(); },
     to_default<&Settings::displayed>},
    {"filterableAttributes",
     [](const SettingReader& in, Settings& s) { s.filterable = in.filterable(); },
     to_default<&Settings::filterable>},
    {"sortableAttributes", [](const SettingReader& in, Settings& s) { s.sortable = in.names(); },
     to_default<&Settings::sortable>},
    {"rankingRules", [](const SettingReader& in, Settings& s) { s.ranking = in.ranking(); },
     to_default<&Settings::ranking>},
    {"distinctAttribute", [](const SettingReader& in, Settings& s) { s.distinct = in.text(); },
     to_default<&Settings::distinct>},
    {"stopWords", [](const SettingReader& in, Settings& s) { s.stop_words = in.names(); },
     to_default<&Settings::stop_words>},
    {"synonyms", [](const SettingReader& in, Settings& s) { s.synonyms = in.lists(); },
     to_default<&Settings::synonyms>},
    {"typoTolerance", [](const SettingReader& in, Settings& s) { in.change(s.typos); },
     to_default<&Settings::typos>},
    {"faceting", [](const SettingReader& in, Settings& s) { in.change(s.facets); },
     to_default<&Settings::facets>},
    {"pagination",
     [](const SettingReader& in, Settings& s) { in.change_pagination(s.max_total_hits); },
     to_default<&Settings::max_total_hits>},
    {"searchCutoffMs", [](const SettingReader& in, Settings& s) { s.cutoff_ms = in.count(); },
     to_default<&Settings::cutoff_ms>},
    {"bodyField", [](const SettingReader& in, Settings& s) { s.field_map["text"] = in.text(); },
     [](Settings& s) { reset_map(s, "text"); }},
    {"headlineField",
     [](const SettingReader& in, Settings& s) { s.field_map["title"] = in.text(); },
     [](Settings& s) { reset_map(s, "title"); }},
    {"fieldMap", [](const SettingReader& in, Settings& s) { in.change_map(s.field_map); },
     [](Settings& s) {
       std::erase_if(s.field_map,
                     [](const auto& one) { return one.first != "text" && one.first != "title"; });
     }},
    {"labels", [](const SettingReader& in, Settings& s) { s.labels = in.texts(); },
     to_default<&Settings::labels>},
}};

constexpr std::array<std::string_view, 9> kept_members = {
    "dictionary",         "separatorTokens", "nonSeparatorTokens",
    "proximityPrecision", "embedders",       "localizedAttributes",
    "prefixSearch",       "facetSearch",     "chat"};

void change_one(const std::string& name, const Json& value, Settings& settings) {
  for (const Member& member : members) {
    if (member.name != name || member.read == nullptr) continue;
    if (value.is_null()) return member.reset(settings);
    return member.read(SettingReader(name, value), settings);
  }
  for (const std::string_view kept : kept_members) {
    if (kept != name) continue;
    if (value.is_null()) {
      settings.kept.erase(name);
    } else {
      settings.kept[name] = value.dump();
    }
    return;
  }
  throw Error(ErrorKind::usage, name, "is not a setting");
}

// Each member that is sorted, filtered or searched by itself takes one of the two-letter prefixes
// of terms.
void check_size(const Settings& settings) {
  constexpr std::size_t max_attributes = 600;
  const std::size_t count = settings.searchable.size() + settings.filterable.size() +
                            settings.sortable.size() + settings.ranking.size();
  if (count <= max_attributes) return;
  throw Error(ErrorKind::usage,
              fmt::format("the settings name {} attributes; at most {} are allowed", count,
                          max_attributes));
}

}  // namespace

Settings::Settings() {
  for (const Field field : fields_where([](Field one) { return one->can.filter; })) {
    filterable.push_back({std::string(field->name)});
  }
  for (const Field field : fields_where([](Field one) { return one->can.sort; })) {
    sortable.emplace_back(field->name);
  }
  for (const char* rule : {"words", "typo", "proximity", "attribute", "sort", "exactness"}) {
    ranking.push_back({RankingRule::Kind::named, rule});
  }
}

Settings parse_settings(std::string_view json) {
  Settings settings;
  update_settings(settings, json);
  return settings;
}

void update_settings(Settings& settings, std::string_view json) {
  if (json.size() > max_settings_bytes) {
    throw Error(ErrorKind::usage,
                fmt::format("settings of more than {} bytes", max_settings_bytes));
  }
  const Json given = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!given.is_object()) {
    throw Error(ErrorKind::usage,
                given.is_discarded() ? "broken JSON" : "settings must be an object of JSON");
  }
  Settings changed = settings;
  for (const auto& [name, value] : given.items()) change_one(name, value, changed);
  check_size(changed);
  settings = std::move(changed);
}

bool have_same_fields(const Settings& one, const Settings& other) {
  return one.searchable == other.searchable && one.filterable == other.filterable &&
         one.sortable == other.sortable && one.ranking == other.ranking &&
         one.distinct == other.distinct;
}

}  // namespace fahras::schema
