#include <schema/settings.h>
#include <nlohmann/json.hpp>

namespace fahras::schema {
namespace {

using SettingsJson = nlohmann::ordered_json;

SettingsJson written(const FilterableAttribute& one) {
  if (one.facet_search && one.equality && one.comparison) return one.name;
  return {{"attributePatterns", {one.name}},
          {"features",
           {{"facetSearch", one.facet_search},
            {"filter", {{"equality", one.equality}, {"comparison", one.comparison}}}}}};
}

SettingsJson written(const RankingRule& rule) {
  switch (rule.kind) {
    case RankingRule::Kind::named:
      break;
    case RankingRule::Kind::ascending:
      return rule.name + ":asc";
    case RankingRule::Kind::descending:
      return rule.name + ":desc";
    case RankingRule::Kind::recency:
      return {{"recency", rule.name}, {"halfLifeDays", rule.half}, {"weight", rule.weight}};
    case RankingRule::Kind::popularity:
      return {{"popularity", rule.name}, {"half", rule.half}, {"weight", rule.weight}};
  }
  return rule.name;
}

template <typename List>
SettingsJson list_of(const List& all) {
  SettingsJson list = SettingsJson::array();
  for (const auto& one : all) list.push_back(written(one));
  return list;
}

SettingsJson written(const TypoTolerance& typos) {
  return {{"enabled", typos.enabled},
          {"minWordSizeForTypos", {{"oneTypo", typos.one_typo}, {"twoTypos", typos.two_typos}}},
          {"disableOnWords", typos.words},
          {"disableOnAttributes", typos.attributes},
          {"disableOnNumbers", typos.numbers_disabled}};
}

template <typename Value>
SettingsJson or_null(const std::optional<Value>& value) {
  return value ? SettingsJson(*value) : SettingsJson();
}

// The member that is mapped to a field; null if it is found by its name.
SettingsJson mapped(const Settings& settings, const char* field) {
  const auto found = settings.field_map.find(field);
  return found == settings.field_map.end() ? SettingsJson() : SettingsJson(found->second);
}

SettingsJson other_fields(const Settings& settings) {
  SettingsJson map = SettingsJson::object();
  for (const auto& [field, member] : settings.field_map) {
    if (field != "text" && field != "title") map[field] = member;
  }
  return map;
}

}  // namespace

std::string to_json(const Settings& settings, Layout layout) {
  SettingsJson json = {{"searchableAttributes", settings.searchable},
                       {"displayedAttributes", settings.displayed},
                       {"filterableAttributes", list_of(settings.filterable)},
                       {"sortableAttributes", settings.sortable},
                       {"rankingRules", list_of(settings.ranking)},
                       {"distinctAttribute", or_null(settings.distinct)},
                       {"stopWords", settings.stop_words},
                       {"synonyms", settings.synonyms},
                       {"typoTolerance", written(settings.typos)},
                       {"faceting",
                        {{"maxValuesPerFacet", settings.facets.max_values},
                         {"sortFacetValuesBy", settings.facets.sort_by}}},
                       {"pagination", {{"maxTotalHits", settings.max_total_hits}}},
                       {"searchCutoffMs", or_null(settings.cutoff_ms)},
                       {"bodyField", mapped(settings, "text")},
                       {"headlineField", mapped(settings, "title")},
                       {"fieldMap", other_fields(settings)},
                       {"labels", settings.labels}};
  for (const auto& [name, value] : settings.kept) json[name] = SettingsJson::parse(value);
  return json.dump(layout == Layout::line ? -1 : 2, ' ', false,
                   SettingsJson::error_handler_t::replace);
}

}  // namespace fahras::schema
