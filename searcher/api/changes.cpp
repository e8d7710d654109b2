#include "changes.h"

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "fields.h"
#include "filter.h"
#include "filter_condition.h"
#include "given_articles.h"
#include "payload.h"

namespace fahras::api {
namespace {

// The filter that a task shows in its details is cut to this many bytes.
constexpr std::size_t max_filter_shown = 1'000;

constexpr std::array<Field, 4> add_parameters = {{
    {"primaryKey", Kind::text, "invalid_index_primary_key"},
    {"csvDelimiter", Kind::text, "invalid_document_csv_delimiter"},
    {"skipCreation", Kind::flag, "invalid_skip_creation"},
    {"customMetadata", Kind::text, "invalid_document_custom_metadata"},
}};

constexpr std::array<Field, 1> delete_parameters = {{
    {"customMetadata", Kind::text, "invalid_document_custom_metadata"},
}};

constexpr std::array<Field, 1> delete_fields = {{
    {"filter", Kind::any, "invalid_document_filter"},
}};

Task new_task(const std::string& index, std::string_view type, Output details) {
  Task task;
  task.index = index;
  task.type = type;
  task.details = std::move(details);
  return task;
}

std::optional<std::string> metadata_of(const http::Request& request) {
  return text(from_parameters(request.query, delete_parameters), "customMetadata");
}

Change deletion(const std::string& index, std::optional<std::string> metadata, Output details) {
  Change change = {new_task(index, task_type::deletion, std::move(details)), {}};
  change.task.metadata = std::move(metadata);
  return change;
}

Change delete_ids(const std::string& index, std::optional<std::string> metadata,
                  const std::vector<std::string>& ids) {
  Change change = deletion(
      index, std::move(metadata),
      {{"providedIds", ids.size()}, {"deletedDocuments", nullptr}, {"originalFilter", nullptr}});
  change.work.what["ids"] = ids;
  change.work.joins = true;
  return change;
}

Change delete_filtered(const std::string& index, std::optional<std::string> metadata,
                       Output shown) {
  return deletion(
      index, std::move(metadata),
      {{"providedIds", 0}, {"deletedDocuments", nullptr}, {"originalFilter", std::move(shown)}});
}

// A filter without any condition is refused: it is a client's mistake, since removing all articles
// has a route of its own.
void check_filter_to_delete(const Input& given) {
  Filter filter;
  try {
    filter = parse_filter(given);
  } catch (const ApiError& error) {
    throw ApiError("invalid_document_filter", error.what());
  }
  if (lets_all_through(filter))
    throw ApiError("invalid_document_filter", "Sending an empty filter is forbidden.");
}

}  // namespace

// A malformed payload is an error of the request; an invalid document is an error of its task.
Change add_documents(const std::string& index, const http::Request& request, Missing fields) {
  const Input parameters = from_parameters(request.query, add_parameters);
  Payload payload = read_payload(request, text(parameters, "csvDelimiter"));
  Change change = {new_task(index, task_type::addition,
                            {{"receivedDocuments", payload.count}, {"indexedDocuments", nullptr}}),
                   {}};
  change.task.metadata = text(parameters, "customMetadata");
  TaskWork& work = change.work;
  work.documents = std::move(payload.documents);
  work.joins = true;
  if (payload.are_lines) work.what["lines"] = true;
  if (fields == Missing::kept) work.what["update"] = true;
  if (flag(parameters, "skipCreation")) work.what["skipCreation"] = true;
  if (const auto key = text(parameters, "primaryKey")) work.what["primaryKey"] = *key;
  return change;
}

Change delete_document(const std::string& index, const http::Request& request,
                       const std::string& id) {
  return delete_ids(index, metadata_of(request), {id});
}

Change delete_batch(const std::string& index, const http::Request& request) {
  auto metadata = metadata_of(request);
  const Input body = parse_body(request);
  if (!body.is_array()) {
    throw ApiError("bad_request", fmt::format("Invalid value type: expected an array, but found {}",
                                              described(body)));
  }
  std::vector<std::string> ids;
  ids.reserve(body.size());
  for (const Input& id : body) ids.push_back(document_id(id));
  return delete_ids(index, std::move(metadata), ids);
}

Change delete_by_filter(const std::string& index, const http::Request& request) {
  auto metadata = metadata_of(request);
  const Input body = parse_body(request);
  check_fields(body, delete_fields);
  const Input* const given = find(body, "filter");
  if (given == nullptr) throw ApiError("missing_document_filter", "Missing field `filter`");
  check_filter_to_delete(*given);
  Change change = delete_filtered(index, std::move(metadata), cut(given->dump(), max_filter_shown));
  change.work.what["filter"] = *given;
  return change;
}

Change delete_all(const std::string& index, const http::Request& request) {
  return delete_filtered(index, metadata_of(request), nullptr);
}

}  // namespace fahras::api
