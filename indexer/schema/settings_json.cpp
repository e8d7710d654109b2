#include "settings_json.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/fields.h>

namespace fahras::schema {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t max_attribute_bytes = 500;
constexpr std::array<std::string_view, 6> named_rules = {"words",     "typo", "proximity",
                                                         "attribute", "sort", "exactness"};

bool is_named_rule(std::string_view name) {
  return std::find(named_rules.begin(), named_rules.end(), name) != named_rules.end();
}

}  // namespace

void SettingReader::fail(const std::string& expected) const {
  std::string shown = value_.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  constexpr std::size_t max_shown = 60;
  if (shown.size() > max_shown) shown = value_.type_name();
  throw Error(ErrorKind::usage, name_, fmt::format("{} is not {}", shown, expected));
}

SettingReader SettingReader::element(std::size_t index) const {
  return {fmt::format("{}[{}]", name_, index), value_[index]};
}

SettingReader SettingReader::member(const std::string& name, const OrderedJson& value) const {
  return {fmt::format("{}.{}", name_, name), value};
}

void SettingReader::check_list() const {
  if (!value_.is_array()) fail("a list");
}

void SettingReader::check_object() const {
  if (!value_.is_object()) fail("an object");
}

std::string SettingReader::text() const {
  if (!value_.is_string()) fail("a text");
  return value_.get<std::string>();
}

std::uint64_t SettingReader::count() const {
  if (!value_.is_number_unsigned()) fail("a whole number from 0");
  return value_.get<std::uint64_t>();
}

bool SettingReader::flag() const {
  if (!value_.is_boolean()) fail("true or false");
  return value_.get<bool>();
}

double SettingReader::number() const {
  if (!value_.is_number()) fail("a number");
  return value_.get<double>();
}

std::string SettingReader::attribute() const {
  std::string name = text();
  if (name.empty() || name.size() > max_attribute_bytes) fail("the name of an attribute");
  return name;
}

std::vector<std::string> SettingReader::names() const {
  check_list();
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < value_.size(); ++i) {
    std::string name = element(i).attribute();
    if (seen.insert(name).second) names.push_back(std::move(name));
  }
  return names;
}

std::map<std::string, std::string> SettingReader::texts() const {
  std::map<std::string, std::string> texts;
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (!is_null) texts[name] = value.text();
  });
  return texts;
}

std::map<std::string, std::vector<std::string>> SettingReader::lists() const {
  std::map<std::string, std::vector<std::string>> lists;
  for_each_member([&](const std::string& name, const SettingReader& value, bool is_null) {
    if (!is_null) lists[name] = value.names();
  });
  return lists;
}

std::vector<FilterableAttribute> SettingReader::filterable() const {
  check_list();
  std::vector<FilterableAttribute> all;
  for (std::size_t i = 0; i < value_.size(); ++i) element(i).add_filterable(all);
  return all;
}

// A name, or Meilisearch's {"attributePatterns": […], "features": {…}}.
void SettingReader::add_filterable(std::vector<FilterableAttribute>& all) const {
  FilterableAttribute given;
  std::vector<std::string> names;
  if (value_.is_string()) {
    names.push_back(attribute());
  } else {
    for_each_member([&](const std::string& name, const SettingReader& value, bool) {
      if (name == "attributePatterns") {
        names = value.names();
      } else if (name == "features") {
        value.for_each_member([&](const std::string& feature, const SettingReader& one, bool) {
          if (feature == "facetSearch") {
            given.facet_search = one.flag();
          } else if (feature == "filter") {
            one.for_each_member([&](const std::string& kind, const SettingReader& is, bool) {
              if (kind == "equality") return void(given.equality = is.flag());
              if (kind == "comparison") return void(given.comparison = is.flag());
              is.fail("equality or comparison");
            });
          } else {
            one.fail("facetSearch or filter");
          }
        });
      } else {
        value.fail("attributePatterns or features");
      }
    });
    if (names.empty()) fail("an attribute, or an object with attributePatterns");
  }
  for (const std::string& name : names) {
    if (name.find('*') != std::string::npos) {
      fail("a list of attributes: patterns with * are not supported");
    }
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.name == name; });
    given.name = name;
    if (!known) all.push_back(given);
  }
}

std::vector<RankingRule> SettingReader::ranking() const {
  check_list();
  std::vector<RankingRule> rules;
  for (std::size_t i = 0; i < value_.size(); ++i) rules.push_back(element(i).rule());
  return rules;
}

RankingRule SettingReader::rule() const {
  if (value_.is_object()) return decaying_rule();
  const std::string name = text();
  const std::size_t colon = std::min(name.rfind(':'), name.size());
  const std::string order = name.substr(colon);
  if (is_named_rule(name)) return {RankingRule::Kind::named, name};
  if (colon > 0 && order == ":asc") return {RankingRule::Kind::ascending, name.substr(0, colon)};
  if (colon > 0 && order == ":desc") return {RankingRule::Kind::descending, name.substr(0, colon)};
  fail(
      "a ranking rule: words, typo, proximity, attribute, sort, exactness, ATTRIBUTE:asc, "
      "ATTRIBUTE:desc, or an object with recency or popularity");
}

// {"recency": MEMBER, "halfLifeDays": 30, "weight": 2} or
// {"popularity": MEMBER, "half": 1000, "weight": 2}
RankingRule SettingReader::decaying_rule() const {
  constexpr double half_life = 30;  // days
  constexpr double half_popularity = 100;
  RankingRule rule;
  for_each_member([&](const std::string& name, const SettingReader& value, bool) {
    if (name == "recency" || name == "popularity") {
      const bool recent = name == "recency";
      rule.kind = recent ? RankingRule::Kind::recency : RankingRule::Kind::popularity;
      rule.name = value.attribute();
      if (rule.half == 0) rule.half = recent ? half_life : half_popularity;
    } else if (name == "halfLifeDays" || name == "half") {
      rule.half = value.number();
      if (!(rule.half > 0)) value.fail("a number greater than 0");
    } else if (name == "weight") {
      rule.weight = value.number();
    } else {
      value.fail("recency, popularity, halfLifeDays, half or weight");
    }
  });
  if (rule.name.empty()) fail("a ranking rule: recency or popularity is missing");
  return rule;
}

}  // namespace fahras::schema
