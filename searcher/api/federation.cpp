#include "federation.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <schema/fields.h>

#include "errors.h"
#include "federated_facets.h"
#include "hits.h"
#include "search_answer.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 6> federation_fields = {{
    {"limit", Kind::count, "invalid_search_limit"},
    {"offset", Kind::count, "invalid_search_offset"},
    {"page", Kind::count, "invalid_search_page"},
    {"hitsPerPage", Kind::count, "invalid_search_hits_per_page"},
    {"facetsByIndex", Kind::object, "invalid_multi_search_facets_by_index"},
    {"mergeFacets", Kind::object, "invalid_multi_search_merge_facets"},
}};

constexpr std::array<Field, 1> option_fields = {{
    {"weight", Kind::number, "invalid_multi_search_weight"},
}};

// The position of a hit in `FoundByQuery`.
struct MergedHit {
  double score;       // normalized score times the query's weight
  std::size_t query;  // index of the query in the request
  std::size_t rank;   // index of the hit in that query's result
};

struct FoundByQuery {
  std::vector<FederatedQuery> queries;
  std::vector<SearchResult> results;
};

// Reads the pagination of a federated search as that of a query without words.
SearchQuery page_of(const Input& federation) {
  check_fields(federation, federation_fields, ".federation");
  Input page = federation;
  page.erase("facetsByIndex");
  page.erase("mergeFacets");
  return read_search(page);
}

std::vector<std::string> uids_of(const std::vector<FederatedQuery>& queries) {
  std::set<std::string> uids;
  for (const FederatedQuery& one : queries) uids.insert(one.index->uid());
  return {uids.begin(), uids.end()};
}

// Returns all hits, best first. An article or paragraph that several queries found keeps only its
// best place.
std::vector<MergedHit> merged(const FoundByQuery& found) {
  std::vector<MergedHit> places;
  for (std::size_t query = 0; query < found.results.size(); ++query) {
    const auto& hits = found.results[query].hits;
    for (std::size_t rank = 0; rank < hits.size(); ++rank)
      places.push_back({hits[rank].normalized_score * found.queries[query].weight, query, rank});
  }
  const auto ranks_before = [](const MergedHit& a, const MergedHit& b) {
    return a.score > b.score;
  };
  std::stable_sort(places.begin(), places.end(), ranks_before);
  using Identity = std::tuple<const Index*, std::string, std::optional<std::size_t>>;
  std::set<Identity> seen;
  std::erase_if(places, [&](const MergedHit& place) {
    const Hit& hit = found.results[place.query].hits[place.rank];
    return !seen.emplace(found.queries[place.query].index.get(), hit.id, hit.paragraph).second;
  });
  return places;
}

// A hit reduced to what the merged order depends on; used for hits that will not be shown.
Hit bare(const Hit& hit) {
  Hit left;
  left.id = hit.id;
  left.paragraph = hit.paragraph;
  left.normalized_score = hit.normalized_score;
  return left;
}

// Strips the hits that do not rank among the first `hits` of the merged order, so that many queries
// do not hold the texts of many pages. This is safe because further results can only move a hit
// down.
void keep_first(std::size_t hits, FoundByQuery& found) {
  const std::vector<MergedHit> places = merged(found);
  std::vector<std::vector<bool>> kept;
  for (const SearchResult& result : found.results) kept.emplace_back(result.hits.size());
  for (std::size_t i = 0; i < std::min(hits, places.size()); ++i)
    kept[places[i].query][places[i].rank] = true;
  for (std::size_t query = 0; query < kept.size(); ++query) {
    auto& of_query = found.results[query].hits;
    for (std::size_t rank = 0; rank < of_query.size(); ++rank)
      if (!kept[query][rank]) of_query[rank] = bare(of_query[rank]);
  }
}

// The bytes of those parts of a hit that can be large.
std::size_t text_bytes(const Hit& hit) {
  std::size_t bytes = hit.title_marks.size() * sizeof(Mark);
  for (const schema::Field field : schema::stored_fields()) bytes += (hit.*field->value).size();
  for (const Passage& passage : hit.passages)
    bytes += passage.heading.size() + passage.text.size() + passage.marks.size() * sizeof(Mark);
  for (const HitParagraph& paragraph : hit.text)
    bytes += sizeof(paragraph) + paragraph.text.size() + paragraph.marks.size() * sizeof(Mark);
  return bytes;
}

// Throws ApiError(answer_too_large) if the hits found so far exceed the budget.
void check_size(const FoundByQuery& found, SizeBudget budget) {
  for (const SearchResult& result : found.results)
    for (const Hit& hit : result.hits) budget.take(text_bytes(hit));
}

FoundByQuery find_all(std::vector<FederatedQuery> queries, const SearchRequest& page,
                      const FederatedFacets& facets, const Views& views, const SharedTime& time) {
  FoundByQuery found{std::move(queries), {}};
  const SizeBudget budget;
  for (FederatedQuery& one : found.queries) {
    const auto counted = facets.by_index.find(one.index->uid());
    if (counted != facets.by_index.end()) one.query.request.facets = counted->second;
    one.query.request.offset = 0;
    one.query.request.limit = std::min(page.offset + page.limit, max_hits);
    one.query.request.timeout_ms = time.left();
    found.results.push_back(find_hits(views.of(*one.index), one.query, budget));
    keep_first(one.query.request.limit, found);
    check_size(found, budget);
  }
  return found;
}

Output federated_hit(FoundByQuery& found, const MergedHit& place, SizeBudget& budget) {
  const FederatedQuery& from = found.queries[place.query];
  std::vector<Hit> one;
  one.push_back(std::move(found.results[place.query].hits[place.rank]));
  Output hit = std::move(hits_json(from.query, std::move(one), budget)[0]);
  hit["_federation"] = {{"indexUid", from.index->uid()},
                        {"queriesPosition", place.query},
                        {"weightedRankingScore", place.score}};
  return hit;
}

// An article that two queries find in the same index is counted twice, so the total is then not
// exact.
Total total(const FoundByQuery& found) {
  Total all{0, uids_of(found.queries).size() == found.queries.size()};
  for (const SearchResult& result : found.results) {
    all.hits += result.total;
    all.exact = all.exact && result.total_is_exact;
  }
  return all;
}

FoundByIndex by_index(const FoundByQuery& found) {
  FoundByIndex pairs;
  for (std::size_t i = 0; i < found.results.size(); ++i) {
    pairs.emplace_back(found.queries[i].index->uid(), &found.results[i]);
  }
  return pairs;
}

// Reports a timeout or a missing shard of any query for the merged answer.
void add_gaps(const FoundByQuery& found, Output& answer) {
  std::set<std::string> missing;
  for (const SearchResult& result : found.results) {
    if (result.stopped) answer["stopped"] = true;
    missing.insert(result.missing_shards.begin(), result.missing_shards.end());
  }
  if (!missing.empty()) answer["missingShards"] = missing.size();
}

}  // namespace

double read_weight(const Input& query, const std::string& path) {
  const Input* const options = find(query, "federationOptions");
  if (options == nullptr) return 1;
  check_fields(*options, option_fields, path + ".federationOptions");
  const double weight = number(*options, "weight").value_or(1);
  if (weight >= 0) return weight;
  throw ApiError("invalid_multi_search_weight",
                 fmt::format("Invalid value at `{}.federationOptions.weight`: the value of "
                             "`weight` is invalid, expected a positive float (>= 0.0).",
                             path));
}

Output federated_answer(const Input& federation, std::vector<FederatedQuery> queries,
                        const Views& views, const SharedTime& time) {
  const Stopwatch watch;
  SearchQuery page = page_of(federation);
  const FederatedFacets facets = read_federated_facets(federation, uids_of(queries));
  SizeBudget budget;
  FoundByQuery found = find_all(std::move(queries), page.request, facets, views, time);
  const std::vector<MergedHit> places = merged(found);
  Output hits = Output::array();
  const std::size_t begin = std::min(page.request.offset, places.size());
  const std::size_t end = std::min(begin + page.request.limit, places.size());
  for (std::size_t i = begin; i < end; ++i) hits.push_back(federated_hit(found, places[i], budget));
  Output answer = {{"hits", std::move(hits)}, {"processingTimeMs", watch.milliseconds()}};
  add_page(page, total(found), answer);
  if (!add_facets(facets, by_index(found), answer)) answer["facetsAreExact"] = false;
  add_gaps(found, answer);
  return answer;
}

}  // namespace fahras::api
