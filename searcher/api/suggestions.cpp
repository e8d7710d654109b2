#include "suggestions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "hits.h"
#include "search_answer.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 2> suggest_fields = {{
    {"q", Kind::text, "invalid_suggest_q"},
    {"limit", Kind::count, "invalid_suggest_limit"},
}};
constexpr std::size_t max_suggestions = 100;

struct Asked {
  std::string query;
  std::size_t limit = 10;
};

Asked read(const http::Fields& parameters) {
  const Input object = from_parameters(parameters, suggest_fields);
  return {text(object, "q").value_or(""),
          std::min(count(object, "limit").value_or(10), max_suggestions)};
}

// The query with its last word completed, and the frequency of that word.
struct Completion {
  std::string text;
  std::uint64_t count;
};

std::string before_last_word(const std::string& query) {
  return query.substr(0, query.find_last_of(" \t\n") + 1);
}

std::vector<Completion> complete(const View& view, const Asked& asked) {
  std::vector<Completion> completions;
  const std::string before = before_last_word(asked.query);
  if (before.size() == asked.query.size()) return completions;
  for (const Suggestion& word : view.suggest(asked.query, asked.limit))
    completions.push_back({before + word.text, word.frequency});
  return completions;
}

std::optional<std::string> corrected(const View& view, const std::string& query,
                                     double timeout_ms) {
  SearchRequest request;
  request.query = query;
  request.limit = 0;
  request.snippets = false;
  request.timeout_ms = timeout_ms;
  return search(view, request).did_you_mean;
}

// Returns a correction of the query. A last word that is a prefix of some word is still being
// typed, so it is not corrected.
std::optional<std::string> spelling(const View& view, const std::string& query, bool being_typed,
                                    double timeout_ms) {
  if (!being_typed) return corrected(view, query, timeout_ms);
  const std::string before = before_last_word(query);
  if (before.empty()) return std::nullopt;
  auto better = corrected(view, before, timeout_ms);
  if (better) better->append(query, before.size());
  return better;
}

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') result += "&amp;";
    if (c == '<') result += "&lt;";
    if (c == '"') result += "&quot;";
    if (c != '&' && c != '<' && c != '"') result += c;
  }
  return result;
}

}  // namespace

Output suggest_answer(const View& view, const http::Fields& parameters, double timeout_ms) {
  const Stopwatch watch;
  const Asked asked = read(parameters);
  Output completions = Output::array();
  for (const Completion& one : complete(view, asked))
    completions.push_back({{"text", one.text}, {"count", one.count}});
  const bool being_typed = !completions.empty();
  Output answer = {{"query", asked.query}, {"completions", std::move(completions)}};
  if (const auto better = spelling(view, asked.query, being_typed, timeout_ms))
    answer["didYouMean"] = *better;
  answer["processingTimeMs"] = watch.milliseconds();
  return answer;
}

http::Response opensearch_suggestions(const View& view, const http::Fields& parameters) {
  const Asked asked = read(parameters);
  Output texts = Output::array();
  for (const Completion& one : complete(view, asked)) texts.push_back(one.text);
  http::Response response = json_response({asked.query, std::move(texts)});
  response.content_type = "application/x-suggestions+json; charset=utf-8";
  return response;
}

http::Response opensearch_description(const std::string& index, const std::string& public_url) {
  http::Response response;
  response.content_type = "application/opensearchdescription+xml; charset=utf-8";
  response.body = fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>فهرس</ShortName>
  <Description>البحث في {0}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ar</Language>
  <Url type="text/html" template="{1}/?index={0}&amp;q={{searchTerms}}"/>
  <Url type="application/x-suggestions+json" template="{1}/indexes/{0}/opensearch-suggestions?q={{searchTerms}}"/>
</OpenSearchDescription>
)",
      index, escaped(public_url));
  return response;
}

}  // namespace fahras::api
