#include "changes.h"

#include <array>
#include <map>
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

// The filter that a task shows in its details is cut to this many bytes.
constexpr std::size_t max_filter_shown = 1'000;

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

GivenArticles read_articles(const http::Request& request) {
  const std::string type = content_type(request);
  if (type == "application/json") return given_articles(parse_json(request.body));
  if (type != "application/x-ndjson")
    refuse_content_type(type, "`application/json`, `application/x-ndjson`");
  if (request.body.empty()) throw ApiError("missing_payload", "A ndjson payload is missing.");
  return given_article_lines(request.body);
}

// Keeps one article for each id, with the same result as adding all of them one after the other.
Articles one_of_each(Articles articles, Missing fields) {
  std::map<std::string, std::size_t> places;
  std::size_t kept = 0;
  for (GivenArticle& one : articles) {
    const auto [place, is_new] = places.emplace(one.article.id, kept);
    GivenArticle& earlier = articles[place->second];
    if (!is_new && fields == Missing::kept) complete(one, earlier);
    if (&one != &earlier) earlier = std::move(one);
    kept += is_new ? 1 : 0;
  }
  articles.resize(kept);
  articles.shrink_to_fit();
  return articles;
}

NewArticle article_to_add(Writer& writer, Missing fields, GivenArticle&& given) {
  auto existing = fields == Missing::kept ? writer.article(given.article.id) : std::nullopt;
  return existing ? completed(std::move(given), *std::move(existing)) : std::move(given.article);
}

// Adds the articles in one commit. The snapshot that fields are kept from stays current, because
// the writer holds the index's lock.
void add(const Index& index, Articles articles, Missing fields, Output& details) {
  Writer writer(folder(index));
  for (GivenArticle& given : articles) {
    try {
      writer.add(article_to_add(writer, fields, std::move(given)));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      throw ApiError("invalid_document_fields", error.what());
    }
  }
  const WriteReport report = writer.commit();
  details["indexedDocuments"] = report.added + report.changed + report.unchanged;
  for (const std::string& note : report.notes) details["notes"].push_back(cut(note, max_message));
}

std::uint64_t remove(Writer writer, const Ids& ids) {
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
  for (const Hit& hit : search(index.whole(), request).hits) ids.push_back(hit.id);
  return ids;
}

// Each round removes as many articles as one search can return.
std::uint64_t remove_matching(const Index& index, const Filter& filter) {
  std::uint64_t removed = 0;
  while (true) {
    Writer writer(folder(index));
    const Ids ids = matching(index, filter);
    const std::uint64_t more = ids.empty() ? 0 : remove(std::move(writer), ids);
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
  for (const std::string& id : ids) bytes += id.size() + sizeof(std::string);
  Output details = {
      {"providedIds", ids.size()}, {"deletedDocuments", nullptr}, {"originalFilter", nullptr}};
  return tasks.enqueue(new_task(index, "documentDeletion", std::move(details)), bytes,
                       [&index, ids = std::move(ids)](Output& done) {
                         done["deletedDocuments"] = remove(Writer(folder(index)), ids);
                       });
}

// A filter without any condition is refused: it is a client's mistake, since removing all articles
// has a route of its own.
Filter filter_to_delete(const Input& given) {
  Filter filter;
  try {
    filter = parse_filter(given);
  } catch (const ApiError& error) {
    throw ApiError("invalid_document_filter", error.what());
  }
  if (lets_all_through(filter))
    throw ApiError("invalid_document_filter", "Sending an empty filter is forbidden.");
  return filter;
}

std::size_t bytes_of(const Filter& filter) {
  std::size_t bytes = sizeof(filter) + filter.field.size();
  for (const std::string& value : filter.values) bytes += sizeof(std::string) + value.size();
  bytes += filter.from.value_or("").size() + filter.to.value_or("").size();
  for (const Filter& part : filter.parts) bytes += bytes_of(part);
  return bytes;
}

Task delete_filtered(Tasks& tasks, const Index& index, Filter filter, Output shown) {
  const std::size_t bytes = bytes_of(filter);
  Output details = {
      {"providedIds", 0}, {"deletedDocuments", nullptr}, {"originalFilter", std::move(shown)}};
  return tasks.enqueue(new_task(index, "documentDeletion", std::move(details)), bytes,
                       [&index, filter = std::move(filter)](Output& done) {
                         done["deletedDocuments"] = remove_matching(index, filter);
                       });
}

}  // namespace

Task add_documents(Tasks& tasks, const Index& index, const http::Request& request, Missing fields) {
  check_parameters(request);
  GivenArticles given = read_articles(request);
  // A malformed payload is an error of the request; an invalid document is an error of its task.
  Articles articles;
  if (!given.refused) articles = one_of_each(std::move(given.articles), fields);
  Output details = {{"receivedDocuments", given.received}, {"indexedDocuments", nullptr}};
  const std::size_t bytes = bytes_of(articles);
  return tasks.enqueue(new_task(index, "documentAdditionOrUpdate", std::move(details)), bytes,
                       [&index, articles = std::move(articles), fields,
                        refused = std::move(given.refused)](Output& done) mutable {
                         done["indexedDocuments"] = 0;
                         if (refused) throw ApiError(*refused);
                         add(index, std::move(articles), fields, done);
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
  ids.reserve(body.size());
  for (const Input& id : body) ids.push_back(document_id(id));
  return delete_ids(tasks, index, std::move(ids));
}

Task delete_by_filter(Tasks& tasks, const Index& index, const Input& body) {
  check_fields(body, delete_fields);
  const Input* const given = find(body, "filter");
  if (given == nullptr) throw ApiError("missing_document_filter", "Missing field `filter`");
  return delete_filtered(tasks, index, filter_to_delete(*given),
                         cut(given->dump(), max_filter_shown));
}

Task delete_all(Tasks& tasks, const Index& index) {
  return delete_filtered(tasks, index, {}, nullptr);
}

}  // namespace fahras::api
