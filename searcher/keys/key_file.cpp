#include <keys/key_file.h>

#include <sstream>

#include <fahras/error.h>
#include <fmt/format.h>
#include <keys/action.h>
#include <keys/secret.h>
#include <schema/read_file.h>

namespace fahras::keys {
namespace {

constexpr std::size_t shortest = 16;

using Names = std::vector<std::string>;

// Returns the actions that a word of a line stands for. Rights of the file have one word each;
// `search` includes what a page needs to know which indexes it can search.
Names actions_of(const std::string& word, const std::string& where) {
  if (word == "search") return {"search", "indexes.get", "version"};
  if (word == "write")
    return {"documents.*", "indexes.*", "settings.*", "tasks.*", "stats.*", "version"};
  if (word == "metrics") return {"metrics.get"};
  if (is_action_name(word)) return {word};
  throw Error(
      ErrorKind::usage,
      fmt::format("{}: '{}' is not one of search, write, metrics, *, and no action", where, word));
}

}  // namespace

FileKeys FileKeys::parse(std::string_view text, const std::string& name) {
  FileKeys keys;
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string where = fmt::format("{}:{}", name, ++number);
    std::istringstream words(line);
    FileKey key;
    key.line = number;
    if (!(words >> key.text) || key.text.starts_with('#')) continue;
    if (key.text.size() < shortest)
      throw Error(ErrorKind::usage,
                  fmt::format("{}: a key must have at least {} bytes", where, shortest));
    for (std::string word; words >> word && !word.starts_with('#');) {
      const Names more = actions_of(word, where);
      key.actions.insert(key.actions.end(), more.begin(), more.end());
    }
    if (key.actions.empty()) key.actions = actions_of("search", where);
    keys.keys_.push_back(std::move(key));
  }
  if (keys.empty()) throw Error(ErrorKind::usage, name + ": contains no key");
  return keys;
}

FileKeys FileKeys::read(const std::filesystem::path& file) {
  std::string text;
  try {
    text = schema::read_file(file);
  } catch (const Error& error) {
    throw Error(ErrorKind::usage, error.what());
  }
  return parse(text, file.string());
}

const FileKey* FileKeys::find(std::string_view key) const {
  const FileKey* found = nullptr;
  for (const FileKey& known : keys_) {
    if (equal(known.text, key)) found = &known;
  }
  return found;
}

bool others_may_read(const std::filesystem::path& file) {
  using std::filesystem::perms;
  std::error_code error;
  const perms allowed = std::filesystem::status(file, error).permissions();
  return !error && (allowed & (perms::others_read | perms::group_read)) != perms::none;
}

}  // namespace fahras::keys
