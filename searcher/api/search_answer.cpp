#include "search_answer.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "attributes.h"
#include "errors.h"
#include "filter.h"
#include "hits.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 10> similar_fields = {{
    {"id", Kind::any, "invalid_similar_id"},
    {"offset", Kind::count, "invalid_similar_offset"},
    {"limit", Kind::count, "invalid_similar_limit"},
    {"filter", Kind::any, "invalid_similar_filter"},
    {"embedder", Kind::text, "invalid_similar_embedder"},
    {"attributesToRetrieve", Kind::texts, "invalid_similar_attributes_to_retrieve"},
    {"retrieveVectors", Kind::flag, "invalid_similar_retrieve_vectors"},
    {"showRankingScore", Kind::flag, "invalid_similar_show_ranking_score"},
    {"showRankingScoreDetails", Kind::flag, "invalid_similar_show_ranking_score_details"},
    {"rankingScoreThreshold", Kind::number, "invalid_similar_ranking_score_threshold"},
}};

std::string id_text(const Input& body) {
  const Input* const id = find(body, "id");
  if (id == nullptr) throw ApiError("missing_similar_id", "Missing field `id`");
  if (id->is_number_integer()) return id->dump();
  if (id->is_string()) return id->get<std::string>();
  throw ApiError("invalid_similar_id",
                 "Invalid value at `.id`: the value of `id` is invalid. A "
                 "document identifier is a text or an integer.");
}

SearchQuery similar_query(const Input& body) {
  check_fields(body, similar_fields);
  Input rest = body;
  rest.erase("id");
  rest.erase("embedder");
  SearchQuery query = read_search(rest);
  query.request.query.clear();
  query.request.like = id_text(body);
  return query;
}

SearchResult find_similar(const View& view, const SearchQuery& query, const SizeBudget& budget) {
  const std::string& id = *query.request.like;
  if (!view.article(id)) {
    throw ApiError("not_found_similar_id", "Document with id " + backquoted(id) + " not found.");
  }
  return find_hits(view, query, budget);
}

// Returns the text of a note, or for one that may name files of this machine a text without them.
std::string public_note(const Note& note) {
  return note.kind == Note::Kind::outdated ? "the newest version of the index cannot be opened"
                                           : note.text;
}

void add_numbered_page(const Page& page, std::size_t reachable, Output& answer) {
  answer["page"] = page.number;
  answer["hitsPerPage"] = page.hits;
  answer["totalHits"] = reachable;
  answer["totalPages"] =
      page.hits == 0 ? 0 : reachable / page.hits + (reachable % page.hits == 0 ? 0 : 1);
}

}  // namespace

void add_page(const SearchQuery& query, const Total& total, Output& answer) {
  if (!query.page) {
    answer["limit"] = query.limit;
    answer["offset"] = query.offset;
    answer["estimatedTotalHits"] = total.hits;
  } else {
    add_numbered_page(*query.page, std::min(total.hits, max_paged_hits), answer);
  }
  const bool cut = query.page && total.hits > max_paged_hits;
  if (!total.exact || cut) answer["totalIsExact"] = false;
}

Output facet_distribution(const std::vector<Facet>& facets) {
  Output distribution = Output::object();
  for (const Facet& facet : facets) {
    Output& values = distribution[facet.field] = Output::object();
    for (const FacetValue& value : facet.values) values[value.value] = value.count;
  }
  return distribution;
}

Output facet_stats(const std::vector<Facet>& facets) {
  Output stats = Output::object();
  for (const Facet& facet : facets) {
    if (!holds_years(facet.field) || facet.values.empty()) continue;
    // Years have four digits, so their order as texts equals their order as numbers.
    const auto [min, max] = std::minmax_element(
        facet.values.begin(), facet.values.end(),
        [](const FacetValue& a, const FacetValue& b) { return a.value < b.value; });
    stats[facet.field] = {{"min", std::stod(min->value)}, {"max", std::stod(max->value)}};
  }
  return stats;
}

void add_remarks(const SearchResult& result, Output& answer) {
  if (result.did_you_mean) answer["didYouMean"] = *result.did_you_mean;
  for (const Note& note : result.notes) answer["notes"].push_back(public_note(note));
  if (result.stopped) answer["stopped"] = true;
  if (!result.missing_shards.empty()) answer["missingShards"] = result.missing_shards.size();
  const bool inexact = std::any_of(result.facets.begin(), result.facets.end(),
                                   [](const Facet& facet) { return !facet.exact; });
  if (inexact) answer["facetsAreExact"] = false;
  for (const UsedSynonyms& used : result.synonyms) answer["synonyms"][used.words] = used.synonyms;
  for (const UsedTypos& used : result.typos) answer["typos"][used.word] = used.similar;
}

Output search_answer(const View& view, const SearchQuery& query, SizeBudget& budget) {
  const Stopwatch watch;
  SearchResult result = find_hits(view, query, budget);
  Output answer = {{"hits", hits_json(query, std::move(result.hits), budget)}, {"query", query.q}};
  answer["processingTimeMs"] = watch.milliseconds();
  add_page(query, {result.total, result.total_is_exact}, answer);
  if (!query.request.facets.empty()) {
    answer["facetDistribution"] = facet_distribution(result.facets);
    budget.take(answer["facetDistribution"]);
    answer["facetStats"] = facet_stats(result.facets);
  }
  add_remarks(result, answer);
  return answer;
}

Output similar_answer(const View& view, const Input& body, double timeout_ms) {
  const Stopwatch watch;
  SearchQuery query = similar_query(body);
  query.request.timeout_ms = timeout_ms;
  SizeBudget budget;
  SearchResult result = find_similar(view, query, budget);
  Output answer = {{"hits", hits_json(query, std::move(result.hits), budget)},
                   {"id", *query.request.like}};
  answer["processingTimeMs"] = watch.milliseconds();
  add_page(query, {result.total, result.total_is_exact}, answer);
  add_remarks(result, answer);
  return answer;
}

Output similar_answer(const View& view, const http::Fields& parameters, double timeout_ms) {
  return similar_answer(view, search_parameters(parameters, similar_fields), timeout_ms);
}

}  // namespace fahras::api
