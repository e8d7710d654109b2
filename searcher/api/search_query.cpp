#include "search_query.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "attributes.h"
#include "errors.h"
#include "filter.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 32> table = {{
    {"q", Kind::text, "invalid_search_q"},
    {"offset", Kind::count, "invalid_search_offset"},
    {"limit", Kind::count, "invalid_search_limit"},
    {"page", Kind::count, "invalid_search_page"},
    {"hitsPerPage", Kind::count, "invalid_search_hits_per_page"},
    {"attributesToRetrieve", Kind::texts, "invalid_search_attributes_to_retrieve"},
    {"attributesToCrop", Kind::texts, "invalid_search_attributes_to_crop"},
    {"cropLength", Kind::count, "invalid_search_crop_length"},
    {"attributesToHighlight", Kind::texts, "invalid_search_attributes_to_highlight"},
    {"showMatchesPosition", Kind::flag, "invalid_search_show_matches_position"},
    {"showRankingScore", Kind::flag, "invalid_search_show_ranking_score"},
    {"showRankingScoreDetails", Kind::flag, "invalid_search_show_ranking_score_details"},
    {"rankingScoreThreshold", Kind::number, "invalid_search_ranking_score_threshold"},
    {"filter", Kind::any, "invalid_search_filter"},
    {"sort", Kind::texts, "invalid_search_sort"},
    {"distinct", Kind::text, "invalid_search_distinct"},
    {"facets", Kind::texts, "invalid_search_facets"},
    {"highlightPreTag", Kind::text, "invalid_search_highlight_pre_tag"},
    {"highlightPostTag", Kind::text, "invalid_search_highlight_post_tag"},
    {"cropMarker", Kind::text, "invalid_search_crop_marker"},
    {"matchingStrategy", Kind::text, "invalid_search_matching_strategy"},
    {"attributesToSearchOn", Kind::texts, "invalid_search_attributes_to_search_on"},
    {"locales", Kind::texts, "invalid_search_locales"},
    {"retrieveVectors", Kind::flag, "invalid_search_retrieve_vectors"},
    {"vector", Kind::any, "invalid_search_vector"},
    {"hybrid", Kind::any, "invalid_search_hybrid_query"},
    {"unit", Kind::text, "invalid_search_unit"},
    {"passages", Kind::count, "invalid_search_passages"},
    {"explain", Kind::flag, "invalid_search_explain"},
    {"synonyms", Kind::flag, "invalid_search_synonyms"},
    {"typos", Kind::flag, "invalid_search_typos"},
    {"duplicates", Kind::text, "invalid_search_duplicates"},
}};

[[noreturn]] void refuse(std::string_view field, const std::string& message) {
  throw ApiError(std::string(code_of_field(field)), message);
}

template <typename Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

template <typename Value>
Value choose(const Input& object, std::string_view field, const Choices<Value>& choices) {
  const auto typed = text(object, field);
  if (!typed) return choices.front().second;
  std::vector<std::string_view> names;
  for (const auto& [name, value] : choices) {
    if (*typed == name) return value;
    names.push_back(name);
  }
  refuse(field, fmt::format("Unknown value {} at `.{}`: expected one of {}", backquoted(*typed),
                            field, quoted_list(names)));
}

void check_facet(std::string_view field, const std::string& name, const char* what) {
  if (is_among(name, facet_attributes())) return;
  refuse(field, fmt::format("{}: Attribute {} is not filterable. Available filterable attributes "
                            "are: {}.",
                            what, backquoted(name), quoted_list(facet_attributes())));
}

// Only the first sort criterion is used: a second one could only order articles of the same day,
// whose dates are equal.
Sort read_sort(const Input& object) {
  const auto sorts = texts(object, "sort").value_or(std::vector<std::string>());
  std::optional<Sort> first;
  for (const std::string& sort : sorts) {
    const std::size_t colon = std::min(sort.rfind(':'), sort.size());
    const std::string name = sort.substr(0, colon);
    const std::string order = sort.substr(colon);
    if (order != ":asc" && order != ":desc") {
      refuse("sort", fmt::format("Invalid syntax for the sort parameter: expected expression "
                                 "ending by `:asc` or `:desc`, found {}.",
                                 backquoted(sort)));
    }
    if (!is_among(name, sortable_attributes())) {
      refuse("sort", fmt::format("Attribute {} is not sortable. Available sortable attributes are: "
                                 "{}.",
                                 backquoted(name), quoted_list(sortable_attributes())));
    }
    if (!first) first = order == ":asc" ? Sort::date_ascending : Sort::date_descending;
  }
  return first.value_or(Sort::relevance);
}

// Without a strategy no word is required: an article that lacks the first word of a question may
// answer it.
void read_strategy(const Input& object, SearchRequest& request) {
  request.all_words = find(object, "matchingStrategy") != nullptr;
  request.drop_words = choose<DropWords>(
      object, "matchingStrategy",
      {{"last", DropWords::last}, {"all", DropWords::never}, {"frequency", DropWords::frequent}});
}

std::vector<std::string> read_search_in(const Input& object) {
  const auto names = texts(object, "attributesToSearchOn");
  if (!names) return {};
  std::vector<std::string> fields;
  bool text_too = names->empty();
  for (const std::string& name : *names) {
    if (name == "text" || name == "*") {
      text_too = true;
    } else if (is_among(name, searchable_attributes())) {
      fields.push_back(name);
    } else {
      refuse("attributesToSearchOn",
             fmt::format("Attribute {} is not searchable. Available searchable attributes are: {}.",
                         backquoted(name), quoted_list(searchable_attributes())));
    }
  }
  return text_too ? std::vector<std::string>() : fields;
}

double read_threshold(const Input& object) {
  const double threshold = number(object, "rankingScoreThreshold").value_or(0);
  if (threshold >= 0 && threshold <= 1) return threshold;
  refuse("rankingScoreThreshold",
         "Invalid value at `.rankingScoreThreshold`: the value of `rankingScoreThreshold` is "
         "invalid, expected a float between `0.0` and `1.0`.");
}

void refuse_vectors(const Input& object) {
  for (const char* const name : {"vector", "hybrid"}) {
    if (find(object, name) != nullptr)
      refuse(name,
             fmt::format("`.{}` is not supported: Fahras searches for words, not vectors.", name));
  }
}

Unit read_unit(const Input& object) {
  return choose<Unit>(object, "unit", {{"article", Unit::article}, {"paragraph", Unit::paragraph}});
}

std::optional<Page> read_page(const Input& object) {
  const auto number = count(object, "page");
  const auto hits = count(object, "hitsPerPage");
  if (!number && !hits) return std::nullopt;
  return Page{number.value_or(1), hits.value_or(20)};
}

void cut(SearchQuery& query) {
  if (!query.page) {
    cut_page(query.offset, query.limit, query.request);
  } else if (query.page->number == 0) {
    cut_page(0, 0, query.request);
  } else {
    const std::size_t pages_before = std::min(query.page->number - 1, max_paged_hits);
    const std::size_t before =
        std::min(pages_before * std::min(query.page->hits, max_paged_hits), max_paged_hits);
    cut_page(before, std::min(query.page->hits, max_paged_hits - before), query.request);
  }
}

}  // namespace

std::string_view code_of_field(std::string_view name) {
  return std::find_if(table.begin(), table.end(),
                      [&](const Field& field) { return field.name == name; })
      ->code;
}

FieldTable search_fields() { return table; }

void cut_page(std::size_t offset, std::size_t limit, SearchRequest& request) {
  request.offset = std::min(offset, last_rank);
  request.limit = std::min({limit, max_hits, last_rank - request.offset});
}

std::vector<std::string> read_facets(const Input& object) {
  std::vector<std::string> facets;
  for (const std::string& name : texts(object, "facets").value_or(std::vector<std::string>())) {
    if (name == "*") return {facet_attributes().begin(), facet_attributes().end()};
    check_facet("facets", name, "Invalid facet distribution");
    if (std::find(facets.begin(), facets.end(), name) == facets.end()) facets.push_back(name);
  }
  return facets;
}

void read_matching(const Input& object, SearchRequest& request) {
  request.query = text(object, "q").value_or("");
  if (request.query.find_first_not_of(" \t\r\n") == std::string::npos) request.query = "*";
  if (const Input* const filter = find(object, "filter")) request.filter = parse_filter(*filter);
  read_strategy(object, request);
  request.search_in = read_search_in(object);
  request.unit = read_unit(object);
  request.distinct = text(object, "distinct").value_or("");
  if (!request.distinct.empty()) check_facet("distinct", request.distinct, "Invalid distinct");
  request.min_normalized_score = read_threshold(object);
  request.synonyms = find(object, "synonyms") == nullptr || flag(object, "synonyms");
  request.duplicates = choose<Duplicates>(
      object, "duplicates", {{"collapse", Duplicates::collapse}, {"show", Duplicates::show}});
  request.unfinished = true;
  request.typos.enabled = find(object, "typos") == nullptr || flag(object, "typos");
}

SearchQuery read_search(const Input& object) {
  SearchQuery query;
  refuse_vectors(object);
  query.q = text(object, "q").value_or("");
  read_matching(object, query.request);
  query.request.sort = read_sort(object);
  query.request.facets = read_facets(object);
  query.shown = read_shown(object);
  query.offset = count(object, "offset").value_or(0);
  query.limit = count(object, "limit").value_or(20);
  query.page = read_page(object);
  if (query.page) query.request.count_up_to = max_paged_hits;
  cut(query);
  return query;
}

Input search_parameters(const http::Fields& parameters, FieldTable table) {
  Input object = from_parameters(parameters, table);
  const auto typed = text(object, "filter").value_or("");
  const std::size_t begin = typed.find_first_not_of(' ');
  if (begin != std::string::npos && typed[begin] == '[') object["filter"] = parse_json(typed);
  return object;
}

SearchQuery read_search(const http::Fields& parameters) {
  return read_search(search_parameters(parameters, table));
}

}  // namespace fahras::api
