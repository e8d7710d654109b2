// Reads and writes the values of settings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <schema/settings.h>
#include <nlohmann/json.hpp>

namespace fahras::schema {

// The value of one setting. All functions throw Error(usage) that names the setting for a value of
// another form.
class SettingReader {
 public:
  // Keeps a reference to `value`.
  SettingReader(std::string name, const nlohmann::ordered_json& value)
      : name_(std::move(name)), value_(value) {}

  std::string text() const;
  std::uint64_t count() const;
  bool flag() const;
  double number() const;
  std::vector<std::string> names() const;  // each is left out where it comes again
  std::map<std::string, std::string> texts() const;
  std::map<std::string, std::vector<std::string>> lists() const;
  std::vector<FilterableAttribute> filterable() const;
  std::vector<RankingRule> ranking() const;
  // These set the members that the value names; null sets a member back to its default.
  void change(TypoTolerance& typos) const;
  void change(FacetSettings& facets) const;
  void change_pagination(std::size_t& max_total_hits) const;
  void change_map(std::map<std::string, std::string>& fields) const;

 private:
  [[noreturn]] void fail(const std::string& expected) const;
  SettingReader element(std::size_t index) const;
  SettingReader member(const std::string& name, const nlohmann::ordered_json& value) const;
  void check_list() const;
  void check_object() const;
  void add_filterable(std::vector<FilterableAttribute>& all) const;
  RankingRule rule() const;
  RankingRule decaying_rule() const;
  std::string attribute() const;
  template <typename Use>
  void for_each_member(Use use) const;

  std::string name_;
  const nlohmann::ordered_json& value_;
};

template <typename Use>
void SettingReader::for_each_member(Use use) const {
  check_object();
  for (const auto& [name, value] : value_.items()) use(name, member(name, value), value.is_null());
}

}  // namespace fahras::schema
