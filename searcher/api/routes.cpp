#include "routes.h"

#include <array>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

constexpr std::array<Route, 74> routes = {{
    {"GET", "/indexes/{uid}/search", Right::search, get_search},
    {"POST", "/indexes/{uid}/search", Right::search, post_search},
    {"POST", "/multi-search", Right::search, post_multi_search},
    {"POST", "/indexes/{uid}/facet-search", Right::search, post_facet_search},
    {"GET", "/indexes/{uid}/similar", Right::search, get_similar},
    {"POST", "/indexes/{uid}/similar", Right::search, post_similar},
    {"GET", "/indexes/{uid}/suggest", Right::search, get_suggest},
    {"GET", "/indexes/{uid}/opensearch-suggestions", Right::search, get_opensearch_suggestions},
    {"GET", "/opensearch.xml", std::nullopt, get_opensearch_description},
    {"GET", "/indexes/{uid}/documents/{id}", Right::search, get_document},
    {"GET", "/indexes/{uid}/documents", Right::search, get_documents},
    {"POST", "/indexes/{uid}/documents/fetch", Right::search, fetch_documents},
    {"GET", "/indexes", Right::search, get_indexes},
    {"GET", "/indexes/{uid}", Right::search, get_index},
    {"GET", "/indexes/{uid}/stats", Right::search, get_index_stats},
    {"GET", "/stats", Right::search, get_stats},
    {"GET", "/version", Right::search, get_version},
    {"GET", "/health", std::nullopt, get_health},
    {"GET", "/metrics", Right::metrics, get_metrics},
    {"POST", "/indexes/{uid}/documents", Right::write, post_documents},
    {"PUT", "/indexes/{uid}/documents", Right::write, put_documents},
    {"DELETE", "/indexes/{uid}/documents/{id}", Right::write, delete_one},
    {"DELETE", "/indexes/{uid}/documents", Right::write, delete_everything},
    {"POST", "/indexes/{uid}/documents/delete-batch", Right::write, delete_some},
    {"POST", "/indexes/{uid}/documents/delete", Right::write, delete_matching},
    {"GET", "/tasks", Right::write, get_tasks},
    {"GET", "/tasks/{uid}", Right::write, get_task},
    {"POST", "/indexes", Right::write, refuse_route},
    {"PATCH", "/indexes/{uid}", Right::write, refuse_route},
    {"DELETE", "/indexes/{uid}", Right::write, refuse_route},
    {"POST", "/indexes/{uid}/documents/edit", Right::write, refuse_route},
    {"POST", "/indexes/{uid}/fields", Right::write, refuse_route},
    {"POST", "/indexes/{uid}/compact", Right::write, refuse_route},
    {"GET", "/indexes/{uid}/settings", Right::write, refuse_route},
    {"PATCH", "/indexes/{uid}/settings", Right::write, refuse_route},
    {"DELETE", "/indexes/{uid}/settings", Right::write, refuse_route},
    {"GET", "/indexes/{uid}/settings/{name}", Right::write, refuse_route},
    {"PUT", "/indexes/{uid}/settings/{name}", Right::write, refuse_route},
    {"PATCH", "/indexes/{uid}/settings/{name}", Right::write, refuse_route},
    {"DELETE", "/indexes/{uid}/settings/{name}", Right::write, refuse_route},
    {"POST", "/swap-indexes", Right::write, refuse_route},
    {"DELETE", "/tasks", Right::write, refuse_route},
    {"POST", "/tasks/cancel", Right::write, refuse_route},
    {"GET", "/tasks/{uid}/documents", Right::write, refuse_route},
    {"GET", "/batches", Right::write, refuse_route},
    {"GET", "/batches/{uid}", Right::write, refuse_route},
    {"GET", "/keys", Right::write, refuse_route},
    {"POST", "/keys", Right::write, refuse_route},
    {"GET", "/keys/{key}", Right::write, refuse_route},
    {"PATCH", "/keys/{key}", Right::write, refuse_route},
    {"DELETE", "/keys/{key}", Right::write, refuse_route},
    {"GET", "/experimental-features", Right::write, refuse_route},
    {"PATCH", "/experimental-features", Right::write, refuse_route},
    {"GET", "/network", Right::write, refuse_route},
    {"PATCH", "/network", Right::write, refuse_route},
    {"GET", "/webhooks", Right::write, refuse_route},
    {"POST", "/webhooks", Right::write, refuse_route},
    {"GET", "/webhooks/{uuid}", Right::write, refuse_route},
    {"PATCH", "/webhooks/{uuid}", Right::write, refuse_route},
    {"DELETE", "/webhooks/{uuid}", Right::write, refuse_route},
    {"POST", "/dumps", Right::write, refuse_route},
    {"POST", "/snapshots", Right::write, refuse_route},
    {"POST", "/export", Right::write, refuse_route},
    {"POST", "/logs/stream", Right::write, refuse_route},
    {"DELETE", "/logs/stream", Right::write, refuse_route},
    {"POST", "/logs/stderr", Right::write, refuse_route},
    {"GET", "/chats", Right::write, refuse_route},
    {"GET", "/chats/{workspace}", Right::write, refuse_route},
    {"DELETE", "/chats/{workspace}", Right::write, refuse_route},
    {"GET", "/chats/{workspace}/settings", Right::write, refuse_route},
    {"PUT", "/chats/{workspace}/settings", Right::write, refuse_route},
    {"PATCH", "/chats/{workspace}/settings", Right::write, refuse_route},
    {"DELETE", "/chats/{workspace}/settings", Right::write, refuse_route},
    {"POST", "/chats/{workspace}/chat/completions", Right::write, refuse_route},
}};

// Whether `segments` match a pattern. The segments in place of {…} are stored in `values`.
bool matches(std::string_view pattern, const std::vector<std::string>& segments,
             std::vector<std::string>& values) {
  values.clear();
  for (const std::string& segment : segments) {
    if (!pattern.starts_with('/')) return false;
    pattern.remove_prefix(1);
    const std::string_view part = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(part.size());
    if (part.starts_with('{')) {
      if (segment.empty()) return false;
      values.push_back(segment);
    } else if (part != segment) {
      return false;
    }
  }
  return pattern.empty();
}

}  // namespace

std::vector<std::string_view> methods_of(const http::Request& request) {
  std::vector<std::string_view> methods;
  std::vector<std::string> ignored;
  for (const Route& route : routes) {
    if (matches(route.pattern, request.segments, ignored)) methods.push_back(route.method);
  }
  return methods;
}

Found find_route(const http::Request& request) {
  Found found;
  for (const Route& route : routes) {
    if (route.method != request.method) continue;
    if (!matches(route.pattern, request.segments, found.values)) continue;
    found.route = &route;
    return found;
  }
  const auto methods = methods_of(request);
  if (methods.empty())
    throw ApiError("not_found", fmt::format("There is no route {}.", backquoted(request.path)));
  throw ApiError("method_not_allowed",
                 fmt::format("{} supports {}, not {}.", backquoted(request.path),
                             quoted_list(methods), backquoted(request.method)));
}

}  // namespace fahras::api
