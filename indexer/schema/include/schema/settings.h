// The settings of an index: how the members of its documents are used. They are written as JSON
// with the names of Meilisearch's settings, and are stored in the index's generation.
// docs/fields.md describes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::schema {

// A member that filters may name. The flags say which filters are allowed.
struct FilterableAttribute {
  std::string name;
  bool facet_search = true;  // the values of its facet can be searched
  bool equality = true;      // = != IN
  bool comparison = true;    // < <= > >= TO
  friend bool operator==(const FilterableAttribute&, const FilterableAttribute&) = default;
};

// A rule of ranking. The rules that name no member are kept as they are.
struct RankingRule {
  enum class Kind {
    named,       // words, typo, proximity, attribute, sort or exactness
    ascending,   // "member:asc": the smaller value first
    descending,  // "member:desc"
    recency,     // a later date counts more
    popularity,  // a greater number counts more
  };
  Kind kind = Kind::named;
  std::string name;   // of the rule or the member
  double weight = 1;  // of recency and popularity: the greatest score that it contributes
  // Recency: the age, in days, at which half of the weight is left. Popularity: the number at which
  // half of the weight is reached.
  double half = 0;
  friend bool operator==(const RankingRule&, const RankingRule&) = default;
};

struct TypoTolerance {
  bool enabled = true;
  std::size_t one_typo = 5;             // words of at least so many letters may have a typo
  std::size_t two_typos = 9;            // and of so many, two
  std::vector<std::string> words;       // that must be spelt as in the query
  std::vector<std::string> attributes;  // in which words must be spelt so
  bool numbers_disabled = false;
  friend bool operator==(const TypoTolerance&, const TypoTolerance&) = default;
};

struct FacetSettings {
  std::size_t max_values = 100;
  std::map<std::string, std::string> sort_by = {{"*", "alpha"}};  // "alpha" or "count"
  friend bool operator==(const FacetSettings&, const FacetSettings&) = default;
};

inline constexpr const char* every_attribute = "*";

struct Settings {
  std::vector<std::string> searchable = {every_attribute};  // the most important first
  std::vector<std::string> displayed = {every_attribute};
  std::vector<FilterableAttribute> filterable;
  std::vector<std::string> sortable;
  std::vector<RankingRule> ranking;
  std::optional<std::string> distinct;
  std::vector<std::string> stop_words;
  std::map<std::string, std::vector<std::string>> synonyms;
  TypoTolerance typos;
  FacetSettings facets;
  std::size_t max_total_hits = 1000;
  std::optional<std::uint64_t> cutoff_ms;
  // Which member of a document holds a built-in field, as --map: "text" is the body and "title" the
  // headline. A field without an entry is found by its names in the table of fields.h.
  std::map<std::string, std::string> field_map;
  std::map<std::string, std::string> labels;  // what people are shown instead of a member's name
  // Members that Meilisearch has and that change nothing here, such as "dictionary": their JSON.
  std::map<std::string, std::string> kept;

  // The settings of an index that was given none: the built-in fields.
  Settings();
  friend bool operator==(const Settings&, const Settings&) = default;
};

// Reads settings from JSON. Members that are absent have their default. Throws Error(usage) whose
// subject names the member: "filterableAttributes[1]".
Settings parse_settings(std::string_view json);
// Changes the settings that the JSON names; null sets one back to its default. Throws as
// parse_settings() does, and then leaves the settings as they were.
void update_settings(Settings& settings, std::string_view json);
// Returns all settings as an object of JSON: in one line, or with an indentation of two spaces.
enum class Layout { line, indented };
std::string to_json(const Settings& settings, Layout layout = Layout::line);

// Whether two indexes with these settings store their documents' values in the same terms and
// value slots.
bool have_same_fields(const Settings& one, const Settings& other);

}  // namespace fahras::schema
