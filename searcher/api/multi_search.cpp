#include "multi_search.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "authorization.h"
#include "errors.h"
#include "federation.h"
#include "search_answer.h"
#include "search_query.h"
#include "shared_time.h"
#include "views.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 2> body_fields = {{
    {"queries", Kind::objects, "bad_request"},
    {"federation", Kind::object, "invalid_multi_search_federation"},
}};

std::vector<Field> query_fields() {
  std::vector<Field> fields = {
      {"indexUid", Kind::text, "invalid_index_uid"},
      {"federationOptions", Kind::object, "invalid_multi_search_federation_options"}};
  const FieldTable more = search_fields();
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

// Returns read(). An error that it throws is prefixed with the number of the query.
template <typename Read>
auto inside(std::size_t number, Read read) {
  const auto place = [&](const std::string& message) {
    return fmt::format("Inside `.queries[{}]`: {}", number, message);
  };
  try {
    return read();
  } catch (const ApiError& error) {
    throw ApiError(error.code(), place(error.what()));
  } catch (const Error& error) {
    throw Error(error.kind(), place(error.what()));
  }
}

void refuse_federated(const Input& query) {
  for (const char* const field : {"limit", "offset", "page", "hitsPerPage"}) {
    if (find(query, field) != nullptr) {
      throw ApiError("invalid_multi_search_query_pagination",
                     fmt::format("Using pagination options is not allowed in federated queries. "
                                 "Remove `{}`, or use `federation.{}`.",
                                 field, field));
    }
  }
  if (find(query, "facets") != nullptr)
    throw ApiError("invalid_multi_search_query_facets",
                   "Using facet options is not allowed in federated queries. Remove `facets`, or "
                   "use `federation.facetsByIndex`.");
}

FederatedQuery read_query(const Indexes& indexes, const Input& json, const keys::Grant& grant,
                          std::size_t number, bool federated) {
  const std::string path = fmt::format(".queries[{}]", number);
  check_fields(json, query_fields(), path);
  const auto uid = text(json, "indexUid");
  if (!uid) throw ApiError("missing_index_uid", "Missing field `indexUid`");
  if (federated) refuse_federated(json);
  if (!federated && find(json, "federationOptions") != nullptr) {
    throw ApiError("invalid_multi_search_federation_options",
                   "Using `federationOptions` is not allowed in a non-federated search. Add "
                   "`federation: {}` to the request.");
  }
  require_index(grant, *uid);
  return {indexes.at(*uid), read_search(json), read_weight(json, path)};
}

std::vector<FederatedQuery> read_queries(const Indexes& indexes, const Input& body,
                                         const keys::Grant& grant, bool federated) {
  const Input* const queries = find(body, "queries");
  if (queries == nullptr) throw ApiError("bad_request", "Missing field `queries`");
  if (queries->size() > max_queries)
    throw ApiError("bad_request",
                   fmt::format("A request can have at most {} queries.", max_queries));
  std::vector<FederatedQuery> read;
  for (std::size_t i = 0; i < queries->size(); ++i) {
    read.push_back(
        inside(i, [&] { return read_query(indexes, (*queries)[i], grant, i, federated); }));
  }
  return read;
}

Views take_views(const std::vector<FederatedQuery>& queries, const keys::Grant& grant) {
  std::map<std::string, IndexPointer> indexes;
  for (const FederatedQuery& one : queries) indexes.emplace(one.index->uid(), one.index);
  return {indexes, grant};
}

}  // namespace

Output multi_search_answer(const Indexes& indexes, const Input& body, const keys::Grant& grant,
                           double timeout_ms) {
  check_fields(body, body_fields);
  const Input* const federation = find(body, "federation");
  auto queries = read_queries(indexes, body, grant, federation != nullptr);
  const SharedTime time(timeout_ms);
  const Views views = take_views(queries, grant);
  if (federation != nullptr) return federated_answer(*federation, std::move(queries), views, time);
  SizeBudget budget;
  Output results = Output::array();
  for (std::size_t i = 0; i < queries.size(); ++i) {
    FederatedQuery& one = queries[i];
    one.query.request.timeout_ms = time.left();
    Output result = {{"indexUid", one.index->uid()}};
    const View& view = views.of(*one.index);
    result.update(inside(i, [&] { return search_answer(view, one.query, budget); }));
    results.push_back(std::move(result));
  }
  return {{"results", std::move(results)}};
}

}  // namespace fahras::api
