#include "routes.h"

#include <array>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

constexpr std::array<Route, 74> routes = {{
    {"GET", "/indexes/{uid}/search", "search", get_search},
    {"POST", "/indexes/{uid}/search", "search", post_search},
    {"POST", "/multi-search", "search", post_multi_search},
    {"POST", "/indexes/{uid}/facet-search", "search", post_facet_search},
    {"GET", "/indexes/{uid}/similar", "search", get_similar},
    {"POST", "/indexes/{uid}/similar", "search", post_similar},
    {"GET", "/indexes/{uid}/suggest", "search", get_suggest},
    {"GET", "/indexes/{uid}/opensearch-suggestions", "search", get_opensearch_suggestions},
    {"GET", "/opensearch.xml", "", get_opensearch_description},
    {"GET", "/indexes/{uid}/documents/{id}", "documents.get", get_document},
    {"GET", "/indexes/{uid}/documents", "documents.get", get_documents},
    {"POST", "/indexes/{uid}/documents/fetch", "documents.get", fetch_documents},
    {"GET", "/indexes", "indexes.get", get_indexes},
    {"GET", "/indexes/{uid}", "indexes.get", get_index},
    {"GET", "/indexes/{uid}/stats", "stats.get", get_index_stats},
    {"GET", "/stats", "stats.get", get_stats},
    {"GET", "/version", "version", get_version},
    {"GET", "/health", "", get_health},
    {"GET", "/metrics", "metrics.get", get_metrics},
    {"POST", "/indexes/{uid}/documents", "documents.add", post_documents},
    {"PUT", "/indexes/{uid}/documents", "documents.add", put_documents},
    {"DELETE", "/indexes/{uid}/documents/{id}", "documents.delete", delete_one},
    {"DELETE", "/indexes/{uid}/documents", "documents.delete", delete_everything},
    {"POST", "/indexes/{uid}/documents/delete-batch", "documents.delete", delete_some},
    {"POST", "/indexes/{uid}/documents/delete", "documents.delete", delete_matching},
    {"GET", "/tasks", "tasks.get", get_tasks},
    {"GET", "/tasks/{uid}", "tasks.get", get_task},
    {"POST", "/indexes", "indexes.create", post_index, true},
    {"PATCH", "/indexes/{uid}", "indexes.update", patch_index, true},
    {"DELETE", "/indexes/{uid}", "indexes.delete", remove_index, true},
    {"POST", "/indexes/{uid}/documents/edit", "documents.add", refuse_route},
    {"POST", "/indexes/{uid}/fields", "indexes.get", refuse_route},
    {"POST", "/indexes/{uid}/compact", "indexes.compact", refuse_route},
    {"GET", "/indexes/{uid}/settings", "settings.get", refuse_route},
    {"PATCH", "/indexes/{uid}/settings", "settings.update", refuse_route},
    {"DELETE", "/indexes/{uid}/settings", "settings.update", refuse_route},
    {"GET", "/indexes/{uid}/settings/{name}", "settings.get", refuse_route},
    {"PUT", "/indexes/{uid}/settings/{name}", "settings.update", refuse_route},
    {"PATCH", "/indexes/{uid}/settings/{name}", "settings.update", refuse_route},
    {"DELETE", "/indexes/{uid}/settings/{name}", "settings.update", refuse_route},
    {"POST", "/swap-indexes", "indexes.swap", post_swap, true},
    {"DELETE", "/tasks", "tasks.delete", delete_tasks},
    {"POST", "/tasks/cancel", "tasks.cancel", cancel_tasks},
    {"GET", "/tasks/{uid}/documents", "tasks.get", refuse_route},
    {"GET", "/batches", "tasks.get", get_batches},
    {"GET", "/batches/{uid}", "tasks.get", get_batch},
    {"GET", "/keys", "keys.get", get_keys},
    {"POST", "/keys", "keys.create", post_key},
    {"GET", "/keys/{key}", "keys.get", get_key},
    {"PATCH", "/keys/{key}", "keys.update", patch_key},
    {"DELETE", "/keys/{key}", "keys.delete", delete_key},
    {"GET", "/experimental-features", "experimental.get", get_features, true},
    {"PATCH", "/experimental-features", "experimental.update", patch_features, true},
    {"GET", "/network", "network.get", refuse_route},
    {"PATCH", "/network", "network.update", refuse_route},
    {"GET", "/webhooks", "webhooks.get", get_webhooks, true},
    {"POST", "/webhooks", "webhooks.create", refuse_route},
    {"GET", "/webhooks/{uuid}", "webhooks.get", find_webhook, true},
    {"PATCH", "/webhooks/{uuid}", "webhooks.update", find_webhook, true},
    {"DELETE", "/webhooks/{uuid}", "webhooks.delete", find_webhook, true},
    {"POST", "/dumps", "dumps.create", refuse_route},
    {"POST", "/snapshots", "snapshots.create", post_snapshot, true},
    {"POST", "/export", "export", refuse_route},
    {"POST", "/logs/stream", "experimental.update", refuse_route},
    {"DELETE", "/logs/stream", "experimental.update", refuse_route},
    {"POST", "/logs/stderr", "experimental.update", refuse_route},
    {"GET", "/chats", "chats.get", refuse_route},
    {"GET", "/chats/{workspace}", "chats.get", refuse_route},
    {"DELETE", "/chats/{workspace}", "chats.delete", refuse_route},
    {"GET", "/chats/{workspace}/settings", "chatsSettings.get", refuse_route},
    {"PUT", "/chats/{workspace}/settings", "chatsSettings.update", refuse_route},
    {"PATCH", "/chats/{workspace}/settings", "chatsSettings.update", refuse_route},
    {"DELETE", "/chats/{workspace}/settings", "chatsSettings.update", refuse_route},
    {"POST", "/chats/{workspace}/chat/completions", "chatCompletions", refuse_route},
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

std::span<const Route> all_routes() { return routes; }

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
