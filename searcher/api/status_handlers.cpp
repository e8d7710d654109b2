#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "authorization.h"
#include "errors.h"
#include "fields.h"
#include "handlers.h"
#include "hits.h"
#include "times.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 2> index_list_fields = {{
    {"offset", Kind::count, "invalid_index_offset"},
    {"limit", Kind::count, "invalid_index_limit"},
}};

// The time at which a current generation was published stands for that of creation if this is not
// known.
Output index_json(const Context& context, const Index& index) {
  const IndexRow row = IndexTable(*context.data).row(index.uid());
  const auto updated = index.updated();
  return {{"uid", index.uid()},
          {"createdAt", time_json(row.created ? row.created : updated)},
          {"updatedAt", time_json(updated)},
          {"primaryKey", row.primary_key ? Output(*row.primary_key) : Output(nullptr)}};
}

Output index_stats(const Context& context, const Index& index) {
  const View view = index.whole();
  const std::uint64_t documents = Index::documents(view);
  const std::uint64_t bytes = index.bytes();
  Output stats = {{"numberOfDocuments", documents},
                  {"rawDocumentDbSize", bytes},
                  {"avgDocumentSize", documents == 0 ? 0 : bytes / documents},
                  {"isIndexing", context.tasks.busy(index.uid())},
                  {"numberOfEmbeddings", 0},
                  {"numberOfEmbeddedDocuments", 0},
                  {"fieldDistribution", index.field_counts(view)}};
  const std::size_t missing = index.missing_shards().size();
  if (missing > 0) stats["missingShards"] = missing;
  return stats;
}

std::vector<IndexPointer> reached(const Context& context, const keys::Grant& grant) {
  std::vector<IndexPointer> indexes;
  for (const auto& index : context.indexes.all()) {
    if (grant.reaches(index->uid())) indexes.push_back(index);
  }
  return indexes;
}

void run_a_query(Context& context, const Index& index) {
  SearchRequest request;
  request.query = "*";
  request.limit = 1;
  request.snippets = false;
  request.timeout_ms = context.options.timeout_ms;
  try {
    search(index.whole(), request);
  } catch (const Error& error) {
    context.complaints.add(fmt::format("index {}: {}", index.uid(), error.what()));
    const ApiError shown = as_public_error(error);
    throw ApiError(shown.code(), fmt::format("Index `{}`: {}", index.uid(), shown.what()));
  }
}

class MetricsText {
 public:
  void begin(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name;
    text_ += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
  }
  template <typename Value>
  void add(std::string_view label, std::string_view of, Value value) {
    text_ += fmt::format("{}{{{}=\"{}\"}} {}\n", name_, label, of, value);
  }
  template <typename Value>
  void add(Value value) {
    text_ += fmt::format("{} {}\n", name_, value);
  }
  const std::string& text() const { return text_; }

 private:
  std::string name_, text_;
};

// Returns 0 for an index that cannot be read; /health reports the reason.
std::uint64_t documents_or_none(const Index& index) {
  try {
    return Index::documents(index.whole());
  } catch (const Error&) {
    return 0;
  }
}

void add_indexes(const Context& context, MetricsText& metrics) {
  metrics.begin("fahras_index_documents", "gauge", "Number of articles in an index.");
  for (const auto& index : context.indexes.all())
    metrics.add("index", index->uid(), documents_or_none(*index));
  metrics.begin("fahras_index_missing_shards", "gauge",
                "Number of served shards missing from the last answer of an index.");
  for (const auto& index : context.indexes.all())
    metrics.add("index", index->uid(), index->missing_shards().size());
  metrics.begin("fahras_index_bytes", "gauge", "Size of an index's files in bytes.");
  for (const auto& index : context.indexes.all())
    metrics.add("index", index->uid(), index->bytes());
  metrics.begin("fahras_index_updated_seconds", "gauge",
                "Unix time at which an index was last published.");
  for (const auto& index : context.indexes.all()) {
    if (const auto updated = index->updated())
      metrics.add("index", index->uid(), std::chrono::system_clock::to_time_t(*updated));
  }
}

void add_tasks(const Context& context, MetricsText& metrics) {
  metrics.begin("fahras_tasks", "gauge",
                "Number of changes that wait, are in progress or are remembered.");
  for (const auto& [status, count] : context.tasks.counts())
    metrics.add("status", status_name(status), count);
  metrics.begin("fahras_tasks_bytes", "gauge", "Bytes of the changes that are not finished.");
  metrics.add(context.tasks.sizes().waiting_bytes);
}

}  // namespace

http::Response get_indexes(Context& context, const Call& call) {
  const Input asked = from_parameters(call.request.query, index_list_fields);
  const auto all = reached(context, call.grant);
  const std::size_t offset = count(asked, "offset").value_or(0);
  const std::size_t limit = count(asked, "limit").value_or(20);
  Output results = Output::array();
  for (std::size_t i = offset; i < all.size() && results.size() < limit; ++i)
    results.push_back(index_json(context, *all[i]));
  return json_response({{"results", std::move(results)},
                        {"offset", offset},
                        {"limit", limit},
                        {"total", all.size()}});
}

http::Response get_index(Context& context, const Call& call) {
  return json_response(index_json(context, *context.indexes.at(call.values.front())));
}

http::Response get_index_stats(Context& context, const Call& call) {
  return json_response(index_stats(context, *context.indexes.at(call.values.front())));
}

http::Response get_stats(Context& context, const Call& call) {
  std::uint64_t bytes = 0;
  std::optional<std::chrono::system_clock::time_point> last;
  Output indexes = Output::object();
  for (const IndexPointer& index : reached(context, call.grant)) {
    bytes += index->bytes();
    last = std::max(last, index->updated());
    indexes[index->uid()] = index_stats(context, *index);
  }
  return json_response({{"databaseSize", bytes},
                        {"usedDatabaseSize", bytes},
                        {"lastUpdate", last ? Output(time_text(*last)) : Output(nullptr)},
                        {"indexes", std::move(indexes)}});
}

http::Response get_health(Context& context, const Call& /*call*/) {
  for (const auto& index : context.indexes.all()) run_a_query(context, *index);
  return json_response({{"status", "available"}});
}

http::Response get_version(Context& context, const Call& /*call*/) {
  return json_response({{"commitSha", "unknown"},
                        {"commitDate", "unknown"},
                        {"pkgVersion", context.options.version},
                        {"engine", "fahras"}});
}

http::Response get_metrics(Context& context, const Call& call) {
  require_all_indexes(call.grant);  // as metrics name them
  MetricsText metrics;
  add_indexes(context, metrics);
  add_tasks(context, metrics);
  metrics.begin("fahras_searches_total", "counter", "Search requests that were answered.");
  metrics.add(context.searches.load());
  metrics.begin("fahras_searches_stopped_total", "counter",
                "Searches that ended at their time limit.");
  metrics.add(context.stopped.load());
  metrics.begin("fahras_errors_total", "counter", "Errors of the API, by code.");
  for (const auto& [code, count] : context.errors.all()) metrics.add("code", code, count);
  http::Response response;
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  response.body = metrics.text();
  if (context.options.more_metrics) response.body += context.options.more_metrics();
  return response;
}

}  // namespace fahras::api
