// Tasks that change documents.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fahras/printable.h>
#include <fmt/format.h>
#include <schema/folder_names.h>

#include "document_changes.h"
#include "fields.h"
#include "filter.h"
#include "hits.h"
#include "index_changes.h"
#include "primary_key.h"
#include "search_query.h"

namespace fahras::api {
namespace {

using Ids = std::vector<std::string>;

ApiError not_found(const std::string& uid) {
  return {"index_not_found", fmt::format("Index `{}` not found.", uid)};
}

Input first_document(const TaskWork& work) {
  const std::string_view documents = work.documents;
  if (work.what.value("lines", false)) {
    const std::size_t begin = documents.find('{');
    if (begin == std::string_view::npos) return nullptr;
    return parse_json(documents.substr(begin, documents.find('\n', begin) - begin));
  }
  Input all = parse_json(documents);
  if (!all.is_array()) return all;
  return all.empty() ? Input(nullptr) : std::move(all.front());
}

GivenArticles articles_of(const TaskWork& work, const std::string& primary_key) {
  return work.what.value("lines", false) ? given_article_lines(work.documents, primary_key)
                                         : given_articles(parse_json(work.documents), primary_key);
}

Ids ids_of(const TaskWork& work) { return work.what.at("ids").get<Ids>(); }

// The tasks of one batch, and what each has done.
class Batch {
 public:
  Batch(std::vector<Task>& tasks, std::optional<std::string> primary_key)
      : tasks_(tasks), primary_key_(std::move(primary_key)), ids_(tasks.size()) {}

  const std::optional<std::string>& primary_key() const { return primary_key_; }
  bool is_left() const {
    return std::any_of(tasks_.begin(), tasks_.end(), [](const Task& task) { return !task.error; });
  }

  // Carries out a task; an error is kept in it.
  void carry_out(std::size_t number, const TaskWork& work, DocumentChanges& changes) {
    Task& task = tasks_[number];
    try {
      if (task.type == task_type::deletion)
        task.details["deletedDocuments"] = changes.remove(ids_of(work));
      else
        add(number, work, changes);
    } catch (const ApiError& error) {
      fail(number, error);
    }
  }

  void fail(std::size_t number, const ApiError& error) {
    Task& task = tasks_[number];
    const bool adds = task.type == task_type::addition;
    task.details[adds ? "indexedDocuments" : "deletedDocuments"] = 0;
    task.error = error;
    ids_[number].clear();
  }

  // Tells each task what the writer has noted of its documents.
  void add_notes(const std::vector<std::string>& notes) {
    for (const std::string& note : notes) {
      for (std::size_t i = 0; i < tasks_.size(); ++i) {
        if (concerns(note, ids_[i])) tasks_[i].details["notes"].push_back(cut(note, max_message));
      }
    }
  }

 private:
  // A note begins with "article 'ID':". Others tell how many more there are.
  static bool concerns(const std::string& note, const Ids& ids) {
    if (!note.starts_with("article '")) return !ids.empty();
    return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
      return note.starts_with(fmt::format("article '{}':", printable(id)));
    });
  }

  void add(std::size_t number, const TaskWork& work, DocumentChanges& changes) {
    const std::string key = key_for(work);
    GivenArticles given = articles_of(work, key);
    if (given.refused) throw ApiError(*given.refused);
    const bool keeps = work.what.value("update", false);
    ids_[number] = changes.add(
        std::move(given.articles),
        {number, keeps ? Missing::kept : Missing::empty, work.what.value("skipCreation", false)});
    tasks_[number].details["indexedDocuments"] = ids_[number].size();
    if (given.received > 0) primary_key_ = key;
  }

  // The primary key of the index or, if that is not known yet, the one of the task.
  std::string key_for(const TaskWork& work) const {
    const auto given = work.what.find("primaryKey");
    const bool is_given = given != work.what.end();
    if (!primary_key_) return is_given ? given->get<std::string>() : inferred(work);
    if (!is_given || *given == *primary_key_) return *primary_key_;
    throw ApiError("index_primary_key_already_exists",
                   fmt::format("Index `{}`: Index already has a primary key: `{}`.",
                               tasks_.front().index, *primary_key_));
  }

  static std::string inferred(const TaskWork& work) {
    const Input document = first_document(work);
    return document.is_null() ? "id" : inferred_primary_key(document);
  }

  std::vector<Task>& tasks_;
  std::optional<std::string> primary_key_;
  std::vector<Ids> ids_;  // of the documents that each task has added
};

// Removes the folder of an index that was not made. Another writer that has begun one there has a
// workspace in it.
void remove_unused(const std::filesystem::path& folder) {
  std::error_code ignored;
  const std::filesystem::directory_iterator entries(folder, ignored);
  if (std::distance(begin(entries), end(entries)) > 1) return;
  std::filesystem::remove(folder / schema::lock_file, ignored);
  std::filesystem::remove(folder, ignored);
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

}  // namespace

Writer IndexChanges::open_writer(const std::string& uid, bool create, const Stop& stopped) const {
  WriterOptions options;
  options.create = create;
  options.merge = false;
  return wait_for_lock(stopped, [&] { return Writer(folder(uid), options); });
}

void IndexChanges::published(const std::string& uid) { merging_.wake(folder(uid)); }

// Adds and removes documents in one commit. If an article is refused, its task fails, and the
// others are carried out without it.
void IndexChanges::change_documents(std::vector<Task>& tasks, const Stop& stopped) {
  const std::string uid = tasks.front().index;
  const bool is_new = !exists(uid);
  const bool adds = std::any_of(tasks.begin(), tasks.end(),
                                [](const Task& task) { return task.type == task_type::addition; });
  if (is_new && (!adds || !options_.serves_folder())) throw ApiError(not_found(uid));
  const std::optional<std::string> key =
      is_new && !table_.has(uid) ? std::nullopt : table_.row(uid).primary_key;
  while (!commit(tasks, key, stopped)) {
  }
  if (is_new) indexes_.refresh();
  exists(uid) ? published(uid) : remove_unused(folder(uid));
}

// Carries out the tasks that have no error. Returns false if one of them has failed then, and
// nothing was published.
bool IndexChanges::commit(std::vector<Task>& tasks, const std::optional<std::string>& key,
                          const Stop& stopped) {
  const std::string uid = tasks.front().index;
  Writer writer = open_writer(uid, options_.serves_folder(), stopped);
  Batch batch(tasks, key);
  DocumentChanges changes(writer);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (!tasks[i].error) batch.carry_out(i, tasks_.work(tasks[i].uid), changes);
  }
  if (const auto refused = changes.write()) {
    batch.fail(refused->task, ApiError("invalid_document_fields", refused->why));
    return false;
  }
  if (!batch.is_left()) return true;
  if (batch.primary_key() != key || !exists(uid)) table_.put(uid, batch.primary_key());
  batch.add_notes(writer.commit().notes);
  return true;
}

// Each round removes as many articles as one search can return.
void IndexChanges::remove_matching(Task& task, const TaskWork& work, const Stop& stopped) {
  const IndexPointer index = indexes_.at(task.index);
  const auto given = work.what.find("filter");
  const Filter filter = given == work.what.end() ? Filter() : parse_filter(*given);
  std::uint64_t removed = 0;
  while (true) {
    Writer writer = open_writer(task.index, false, stopped);
    const Ids ids = matching(*index, filter);
    for (const std::string& id : std::set<std::string>(ids.begin(), ids.end())) writer.remove(id);
    const std::uint64_t more = ids.empty() ? 0 : writer.commit().removed;
    removed += more;
    if (more == 0 || ids.size() < last_rank) break;
  }
  task.details["deletedDocuments"] = removed;
  published(task.index);
}

}  // namespace fahras::api
