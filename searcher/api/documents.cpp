#include "documents.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "document.h"
#include "errors.h"
#include "fields.h"
#include "filter.h"
#include "filter_condition.h"
#include "hit_text.h"
#include "hits.h"
#include "search_query.h"
#include "size_budget.h"

namespace fahras::api {
namespace {

// A request may have 1,000 filter conditions, and each id counts as one; the rest is left for the
// filter.
constexpr std::size_t max_ids = 900;
constexpr std::array<Field, 6> list_fields = {{
    {"offset", Kind::count, "invalid_document_offset"},
    {"limit", Kind::count, "invalid_document_limit"},
    {"fields", Kind::texts, "invalid_document_fields"},
    {"filter", Kind::any, "invalid_document_filter"},
    {"ids", Kind::ids, "invalid_document_ids"},
    {"retrieveVectors", Kind::flag, "invalid_document_retrieve_vectors"},
}};

constexpr std::array<Field, 2> one_fields = {{
    {"fields", Kind::texts, "invalid_document_fields"},
    {"retrieveVectors", Kind::flag, "invalid_document_retrieve_vectors"},
}};

Attributes wanted(const Input& object) {
  const auto names = texts(object, "fields");
  return names ? Attributes(*names) : Attributes::all();
}

Filter read_filter(const Input& object) {
  std::vector<Filter> parts;
  try {
    if (const Input* const filter = find(object, "filter")) parts.push_back(parse_filter(*filter));
  } catch (const ApiError& error) {
    throw ApiError("invalid_document_filter", error.what());
  }
  if (const auto wanted_ids = ids(object, "ids")) {
    if (wanted_ids->size() > max_ids)
      throw ApiError("invalid_document_ids",
                     fmt::format("`.ids` has more than {} ids: use several requests.", max_ids));
    parts.push_back(equals("id", *wanted_ids));
  }
  return all_of(std::move(parts));
}

SearchRequest list_request(const Input& object, std::size_t offset, std::size_t limit,
                           double timeout_ms) {
  SearchRequest request;
  request.timeout_ms = timeout_ms;
  request.query = "*";
  request.filter = read_filter(object);
  request.duplicates = Duplicates::show;
  request.snippets = false;
  const Attributes shown = wanted(object);
  if (shown.has("text") || shown.has("headings")) request.whole_text = WholeText::plain;
  cut_page(offset, limit, request);
  return request;
}

}  // namespace

Output document_answer(const View& view, const std::string& id, const http::Fields& parameters) {
  const Input object = from_parameters(parameters, one_fields);
  const auto article = view.article(id);
  if (!article)
    throw ApiError("document_not_found", fmt::format("Document {} not found.", backquoted(id)));
  return as_json(document_of(*article), wanted(object));
}

Output documents_answer(const View& view, const Input& body, double timeout_ms) {
  check_fields(body, list_fields);
  const std::size_t offset = count(body, "offset").value_or(0);
  const std::size_t limit = count(body, "limit").value_or(20);
  SearchRequest request = list_request(body, offset, limit, timeout_ms);
  SizeBudget budget;
  request.text_bytes = budget.left();
  SearchResult found = search(view, request);
  const Attributes attributes = wanted(body);
  Output results = Output::array();
  for (Hit& hit : found.hits) {
    const Hit one = std::move(hit);
    results.push_back(as_json(document_of(one, text_of(one)), attributes));
    budget.take(results.back());
  }
  Output answer = {{"results", std::move(results)},
                   {"offset", offset},
                   {"limit", limit},
                   {"total", found.total}};
  if (found.stopped) answer["stopped"] = true;
  return answer;
}

Output documents_answer(const View& view, const http::Fields& parameters, double timeout_ms) {
  return documents_answer(view, search_parameters(parameters, list_fields), timeout_ms);
}

}  // namespace fahras::api
