#include "facet_search.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fmt/format.h>

#include "attributes.h"
#include "errors.h"
#include "hits.h"
#include "search_answer.h"
#include "search_query.h"
#include "shared_time.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 3> own_fields = {{
    {"facetName", Kind::text, "invalid_facet_search_facet_name"},
    {"facetQuery", Kind::text, "invalid_facet_search_facet_query"},
    {"exhaustiveFacetCount", Kind::flag, "invalid_facet_search_exhaustive_facet_count"},
}};

// The number of values of a field that are examined, and the number of matching values that are
// returned, at most.
constexpr std::size_t max_values = 10'000;
constexpr std::size_t max_found = 100;
// Limits of the facet query, the same as those of a search query.
constexpr std::size_t max_bytes = 8'192;
constexpr std::size_t max_words = 256;

std::vector<Field> fields() {
  std::vector<Field> all(own_fields.begin(), own_fields.end());
  const FieldTable more = search_fields();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::string facet_name(const Input& body) {
  const auto name = text(body, "facetName");
  if (!name) throw ApiError("missing_facet_search_facet_name", "Missing field `facetName`");
  if (is_among(*name, facet_attributes())) return *name;
  throw ApiError("invalid_facet_search_facet_name",
                 fmt::format("Attribute {} is not facet-searchable. Available facet-searchable "
                             "attributes are: {}.",
                             backquoted(*name), quoted_list(facet_attributes())));
}

// The tokens of `text`, normalised but not stemmed.
std::vector<std::string> words(const std::string& text) {
  TokenStream stream;
  Analyzer::find("none")->analyze(text, stream);
  std::vector<std::string> all;
  for (const Token& token : stream.tokens()) all.emplace_back(token.surface);
  return all;
}

// Whether each of `typed` is a prefix of some word of `value`, in any order.
bool matches(const std::vector<std::string>& typed, const std::string& value) {
  const auto own = words(value);
  return std::all_of(typed.begin(), typed.end(), [&](const std::string& part) {
    return std::any_of(own.begin(), own.end(),
                       [&](const std::string& word) { return word.starts_with(part); });
  });
}

[[noreturn]] void refuse_query(std::size_t max, const char* what) {
  throw ApiError("invalid_facet_search_facet_query",
                 fmt::format("`.facetQuery` can have at most {} {}.", max, what));
}

// The facet query: its text and the word prefixes in it.
struct Typed {
  std::string text;
  std::vector<std::string> words;
};

Typed read_typed(const Input& body) {
  Typed typed{text(body, "facetQuery").value_or(""), {}};
  if (typed.text.size() > max_bytes) refuse_query(max_bytes, "bytes");
  typed.words = words(typed.text);
  if (typed.words.size() > max_words) refuse_query(max_words, "words");
  return typed;
}

struct Values {
  Output hits = Output::array();
  bool stopped = false;  // the time limit ended before all values were examined
};

Values matching_values(const Facet& facet, const Typed& typed, const SharedTime& time) {
  Values found;
  for (const FacetValue& value : facet.values) {
    found.stopped = time.is_over();
    if (found.stopped || found.hits.size() == max_found) return found;
    // Values such as 2025-09 are not words, so they are also compared as a whole.
    if (matches(typed.words, value.value) || value.value.starts_with(typed.text))
      found.hits.push_back({{"value", value.value}, {"count", value.count}});
  }
  return found;
}

}  // namespace

Output facet_search_answer(const View& view, const Input& body, double timeout_ms) {
  const Stopwatch watch;
  const SharedTime time(timeout_ms);
  check_fields(body, fields());
  SearchRequest request;
  read_matching(body, request);
  request.facets = {facet_name(body)};
  request.facet_values = max_values;
  request.limit = 0;
  request.snippets = false;
  const Typed typed = read_typed(body);
  request.timeout_ms = time.left();
  const SearchResult result = search(view, request);
  Values found = matching_values(result.facets.at(0), typed, time);
  const bool is_given = find(body, "facetQuery") != nullptr;
  Output answer = {{"facetHits", std::move(found.hits)},
                   {"facetQuery", is_given ? Output(typed.text) : Output(nullptr)},
                   {"processingTimeMs", watch.milliseconds()}};
  if (result.stopped || found.stopped || !result.facets[0].exact) answer["stopped"] = true;
  return answer;
}

}  // namespace fahras::api
