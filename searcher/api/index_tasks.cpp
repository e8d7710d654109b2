// Tasks that make, change and delete indexes.
#include <algorithm>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "data_folder.h"
#include "fields.h"
#include "index_changes.h"

namespace fahras::api {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_missing(const std::vector<std::string>& uids) {
  if (uids.size() == 1)
    throw ApiError("index_not_found", fmt::format("Index `{}` not found.", uids.front()));
  throw ApiError("index_not_found",
                 fmt::format("Indexes `{}` not found.", fmt::join(uids, "`, `")));
}

[[noreturn]] void refuse_existing(const std::string& uid) {
  throw ApiError("index_already_exists", fmt::format("Index `{}` already exists.", uid));
}

std::optional<std::string> optional_text(const Input& what, const char* name) {
  const auto found = what.find(name);
  return found == what.end() ? std::nullopt : std::optional(found->get<std::string>());
}

// Where the numbers of the folders are kept that a swap exchanges.
constexpr const char* swap_value = "swap";

}  // namespace

std::filesystem::path IndexChanges::folder(const std::string& uid) const {
  const auto given = options_.indexes.find(uid);
  return given == options_.indexes.end() ? options_.data / uid : given->second.front();
}

void IndexChanges::perform(std::vector<Task>& tasks, const Stop& stopped) {
  Task& task = tasks.front();
  if (task.type == task_type::addition) return change_documents(tasks, stopped);
  const TaskWork work = tasks_.work(task.uid);
  if (task.type == task_type::deletion)
    work.what.contains("ids") ? change_documents(tasks, stopped)
                              : remove_matching(task, work, stopped);
  else if (task.type == task_type::creation)
    create(task, work, stopped);
  else if (task.type == task_type::update)
    update(task, work, stopped);
  else if (task.type == task_type::removal)
    remove(task, stopped);
  else if (task.type == task_type::swap)
    swap(task, work, stopped);
  else if (task.type == task_type::snapshot)
    snapshot(task, stopped);
  else
    throw ApiError("internal", fmt::format("no task of type {} can be carried out", task.type));
}

void IndexChanges::create(Task& task, const TaskWork& work, const Stop& stopped) {
  const std::string& uid = task.index;
  if (exists(uid) && !(task.retried && table_.has(uid))) refuse_existing(uid);
  table_.put(uid, optional_text(work.what, "primaryKey"));
  open_writer(uid, true, stopped).commit();
  indexes_.refresh();
}

void IndexChanges::update(Task& task, const TaskWork& work, const Stop& stopped) {
  const auto name = optional_text(work.what, "uid");
  const bool was_renamed = task.retried && name && exists(*name);
  if (!exists(task.index) && !was_renamed) refuse_missing({task.index});
  const auto key = optional_text(work.what, "primaryKey");
  if (key && exists(task.index)) {
    const auto known = table_.row(task.index).primary_key;
    const bool is_empty = Index::documents(indexes_.at(task.index)->whole()) == 0;
    if (known && known != key && !is_empty) {
      throw ApiError(
          "index_primary_key_already_exists",
          fmt::format("Index `{}`: Index already has a primary key: `{}`.", task.index, *known));
    }
    table_.put(task.index, key);
  }
  if (name && !was_renamed) rename(task, *name, stopped);
}

void IndexChanges::rename(Task& task, const std::string& name, const Stop& stopped) {
  if (exists(name)) refuse_existing(name);
  const Writer lock = open_writer(task.index, false, stopped);
  rename_folder(folder(task.index), folder(name));
  table_.rename(task.index, name);
  indexes_.refresh();
}

// An index that is damaged, or split into shards, has no writer to wait for.
void IndexChanges::remove(Task& task, const Stop& stopped) {
  const fs::path index = folder(task.index);
  const bool is_there = fs::exists(index);
  if (!is_there && !task.retried) refuse_missing({task.index});
  if (const IndexPointer open = indexes_.find(task.index))
    task.details["deletedDocuments"] = Index::documents(open->whole());
  const fs::path deleted = deleted_folder(options_.data);
  if (is_there) {
    std::optional<Writer> lock;
    try {
      lock.emplace(open_writer(task.index, false, stopped));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::internal) throw;
    }
    rename_folder(index, deleted);
  }
  table_.remove(task.index);
  indexes_.refresh();
  fs::remove_all(deleted);
}

void IndexChanges::swap(Task& task, const TaskWork& work, const Stop& stopped) {
  const auto pairs = work.what.at("swaps").get<std::vector<std::array<std::string, 2>>>();
  std::vector<std::string> missing;
  for (const auto& pair : pairs)
    std::copy_if(pair.begin(), pair.end(), std::back_inserter(missing),
                 [&](const std::string& uid) { return !exists(uid); });
  if (!missing.empty()) refuse_missing(missing);
  const Input before = numbers_before(task, pairs);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& [one, other] = pairs[i];
    const Writer first = open_writer(one, false, stopped);
    const Writer second = open_writer(other, false, stopped);
    const Input& known = before[i];
    if (folder_number(folder(one)) == known["numbers"][0])
      exchange_folders(folder(one), folder(other));
    put_key(one, known["keys"][1]);
    put_key(other, known["keys"][0]);
  }
  indexes_.refresh();
}

// What the folders were before the swap. It is stored before anything is exchanged, so that a swap
// that is carried out again does not undo itself.
Input IndexChanges::numbers_before(const Task& task,
                                   const std::vector<std::array<std::string, 2>>& pairs) {
  if (const auto stored = task.retried ? data_.value(swap_value) : std::nullopt) {
    const Input known = Input::parse(*stored);
    if (known["task"] == task.uid) return known["pairs"];
  }
  const auto key_of = [&](const std::string& uid) {
    const auto key = table_.row(uid).primary_key;
    return key ? Input(*key) : Input(nullptr);
  };
  Input known = Input::array();
  for (const auto& [one, other] : pairs) {
    known.push_back({{"numbers", {folder_number(folder(one)), folder_number(folder(other))}},
                     {"keys", {key_of(one), key_of(other)}}});
  }
  data_.set_value(swap_value, Input({{"task", task.uid}, {"pairs", known}}).dump());
  return known;
}

void IndexChanges::put_key(const std::string& uid, const Input& key) {
  table_.put(uid, key.is_null() ? std::nullopt : std::optional(key.get<std::string>()));
}

// Made under another name, so that a snapshot that has its name is complete.
void IndexChanges::snapshot(const Task& task, const Stop& stopped) {
  const fs::path all = options_.data / snapshots_folder;
  const std::string name = fmt::format("{:%Y%m%d-%H%M%S}-{}", fmt::gmtime(task.enqueued), task.uid);
  const fs::path unfinished = all / (name + ".new");
  fs::create_directories(all);
  fs::remove_all(unfinished);
  fs::create_directory(unfinished);
  for (const IndexPointer& index : indexes_.all()) {
    wait_for_lock(stopped, [&] { copy_index(folder(index->uid()), unfinished / index->uid()); });
  }
  data_.use([&](store::Database& database) {
    database.run("VACUUM INTO ?", (unfinished / database_file).string());
  });
  fs::remove_all(all / name);
  rename_folder(unfinished, all / name);
}

}  // namespace fahras::api
