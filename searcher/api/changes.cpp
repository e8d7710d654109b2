#include "changes.h"

#include <array>
#include <memory>
#include <set>
#include <utility>

#include <fahras/writer.h>
#include <fmt/format.h>

#include "fields.h"
#include "filter.h"
#include "given_articles.h"
#include "hits.h"
#include "search_query.h"

namespace fahras::api {
namespace {

using Articles = std::vector<GivenArticle>;
using Ids = std::vector<std::string>;

constexpr std::array<Field, 2> add_parameters = {{
    {"primaryKey", Kind::text, "invalid_index_primary_key"},
    {"csvDelimiter", Kind::text, "invalid_document_csv_delimiter"},
}};

constexpr std::array<Field, 1> delete_fields = {{
    {"filter", Kind::any, "invalid_document_filter"},
}};

const std::filesystem::path& folder(const Index& index) { return index.folders().front(); }

void check_parameters(const http::Request& request) {
  const Input parameters = from_parameters(request.query, add_parameters);
  const auto key = text(parameters, "primaryKey");
  if (key && *key != "id") {
    throw ApiError("index_primary_key_already_exists",
                   fmt::format("The primary key is `id` and cannot be {}.", backquoted(*key)));
  }
}

Articles read_articles(const http::Request& request) {
  const std::string type = content_type(request);
  if (type == "application/json") return given_articles(parse_json(request.body));
  if (type != "application/x-ndjson")
    refuse_content_type(type, "`application/json`, `application/x-ndjson`");
  if (request.body.empty()) throw ApiError("missing_payload", "A ndjson payload is missing.");
  return given_article_lines(request.body);
}

// What is wrong with one document is its task's error; with the payload, the request's.
bool is_about_a_document(const ApiError& error) {
  const std::string& code = error.code();
  return code == "missing_document_id" || code == "invalid_document_id" ||
         code == "invalid_document_fields";
}

// Of several with one id the last one counts, as if each had been added by itself.
Articles last_of_each(Articles articles) {
  std::set<std::string> seen;
  Articles last;
  for (auto one = articles.rbegin(); one != articles.rend(); ++one) {
    if (seen.insert(one->article.id).second) last.push_back(std::move(*one));
  }
  return {std::make_move_iterator(last.rbegin()), std::make_move_iterator(last.rend())};
}

NewArticle article_to_add(const Index& index, const GivenArticle& given, Missing fields) {
  if (fields == Missing::empty) return given.article;
  const auto stored = index.searcher().article(given.article.id);
  return stored ? completed(given, *stored) : given.article;
}

void add(const Index& index, const Articles& articles, Missing fields, Output& details) {
  Writer writer(folder(index));
  for (const GivenArticle& given : articles) {
    try {
      writer.add(article_to_add(index, given, fields));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      throw ApiError("invalid_document_fields", error.what());
    }
  }
  const WriteReport report = writer.commit();
  details["indexedDocuments"] = report.added + report.changed + report.unchanged;
}

std::uint64_t remove(const Index& index, const Ids& ids) {
  Writer writer(folder(index));
  for (const std::string& id : std::set<std::string>(ids.begin(), ids.end())) writer.remove(id);
  return writer.commit().removed;
}

Ids matching(const Index& index, const Filter& filter) {
  SearchRequest request;
  request.query = "*";
  request.filter = filter;
  request.duplicates = Duplicates::show;
  request.snippets = false;
  request.limit = last_rank;
  Ids ids;
  for (const Hit& hit : search(index.searcher(), request).hits) ids.push_back(hit.id);
  return ids;
}

// As many at a time as a search can give.
std::uint64_t remove_matching(const Index& index, const Filter& filter) {
  std::uint64_t removed = 0;
  while (true) {
    const Ids ids = matching(index, filter);
    const std::uint64_t more = ids.empty() ? 0 : remove(index, ids);
    removed += more;
    if (more == 0 || ids.size() < last_rank) return removed;
  }
}

Task new_task(const Index& index, const char* type, Output details) {
  Task task;
  task.index = index.uid();
  task.type = type;
  task.details = std::move(details);
  return task;
}

Task delete_ids(Tasks& tasks, const Index& index, Ids ids) {
  std::size_t bytes = 0;
  for (const std::string& id : ids) bytes += id.size() + sizeof(id);
  Output details = {
      {"providedIds", ids.size()}, {"deletedDocuments", nullptr}, {"originalFilter", nullptr}};
  return tasks.enqueue(new_task(index, "documentDeletion", std::move(details)), bytes,
                       [&index, ids = std::move(ids)](Output& done) {
                         done["deletedDocuments"] = remove(index, ids);
                       });
}

Task delete_filtered(Tasks& tasks, const Index& index, Filter filter, Output shown) {
  Output details = {
      {"providedIds", 0}, {"deletedDocuments", nullptr}, {"originalFilter", std::move(shown)}};
  return tasks.enqueue(new_task(index, "documentDeletion", std::move(details)), 0,
                       [&index, filter = std::move(filter)](Output& done) {
                         done["deletedDocuments"] = remove_matching(index, filter);
                       });
}

}  // namespace

Task add_documents(Tasks& tasks, const Index& index, const http::Request& request, Missing fields) {
  check_parameters(request);
  std::optional<ApiError> refused;
  auto articles = std::make_shared<Articles>();
  try {
    *articles = read_articles(request);
  } catch (const ApiError& error) {
    if (!is_about_a_document(error)) throw;
    refused = error;
  }
  Output details = {{"receivedDocuments", articles->size()}, {"indexedDocuments", nullptr}};
  *articles = last_of_each(std::move(*articles));
  return tasks.enqueue(new_task(index, "documentAdditionOrUpdate", std::move(details)),
                       request.body.size(), [&index, articles, fields, refused](Output& done) {
                         done["indexedDocuments"] = 0;
                         if (refused) throw ApiError(*refused);
                         add(index, *articles, fields, done);
                       });
}

Task delete_document(Tasks& tasks, const Index& index, const std::string& id) {
  return delete_ids(tasks, index, {id});
}

Task delete_batch(Tasks& tasks, const Index& index, const Input& body) {
  if (!body.is_array()) {
    throw ApiError("bad_request", fmt::format("Invalid value type: expected an array, but found {}",
                                              described(body)));
  }
  Ids ids;
  for (const Input& id : body) ids.push_back(document_id(id));
  return delete_ids(tasks, index, std::move(ids));
}

Task delete_by_filter(Tasks& tasks, const Index& index, const Input& body) {
  check_fields(body, delete_fields);
  const Input* const filter = find(body, "filter");
  if (filter == nullptr) throw ApiError("missing_document_filter", "Missing field `filter`");
  try {
    return delete_filtered(tasks, index, parse_filter(*filter), filter->dump());
  } catch (const ApiError& error) {
    if (error.code() != "invalid_search_filter") throw;
    throw ApiError("invalid_document_filter", error.what());
  }
}

Task delete_all(Tasks& tasks, const Index& index) {
  return delete_filtered(tasks, index, {}, nullptr);
}

}  // namespace fahras::api
