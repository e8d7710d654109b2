#include <keys/key_file.h>

#include <base/split.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <keys/action.h>
#include <keys/secret.h>
#include <schema/read_file.h>

namespace fahras::keys {
namespace {

constexpr std::size_t min_key_bytes = 16;

using Names = std::vector<std::string>;

// Returns the actions that a word of a line stands for. Rights of the file have one word each;
// `search` includes what a page needs to know which indexes it can search.
Names actions_of(std::string_view word, const std::string& where) {
  if (word == "search") return {"search", "indexes.get", "version"};
  if (word == "write")
    return {"documents.*", "indexes.*", "settings.*", "tasks.*", "stats.*", "version"};
  if (word == "metrics") return {"metrics.get"};
  if (is_action_name(word)) return {std::string(word)};
  throw Error(ErrorKind::usage, where,
              fmt::format("'{}' is not one of search, write, metrics, *, and no action", word));
}

bool is_comment(std::string_view word) { return word.starts_with('#'); }

// Returns the key of a line that is not empty and no comment.
FileKey parse_key(const std::vector<std::string_view>& words, std::size_t line,
                  const std::string& where) {
  FileKey key;
  key.text = words.front();
  key.line = line;
  if (key.text.size() < min_key_bytes)
    throw Error(ErrorKind::usage, where,
                fmt::format("a key must have at least {} bytes", min_key_bytes));
  for (std::size_t i = 1; i < words.size() && !is_comment(words[i]); ++i) {
    const Names more = actions_of(words[i], where);
    key.actions.insert(key.actions.end(), more.begin(), more.end());
  }
  if (key.actions.empty()) key.actions = actions_of("search", where);
  return key;
}

}  // namespace

FileKeys FileKeys::parse(std::string_view text, const std::string& name) {
  FileKeys keys;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto words = base::split_words(base::take_line(text));
    if (words.empty() || is_comment(words.front())) continue;
    keys.keys_.push_back(parse_key(words, line, fmt::format("{}:{}", name, line)));
  }
  if (keys.empty()) throw Error(ErrorKind::usage, name, "contains no key");
  return keys;
}

FileKeys FileKeys::read(const std::filesystem::path& file) {
  std::string text;
  try {
    text = schema::read_file(file);
  } catch (const Error& error) {
    throw Error(ErrorKind::usage, std::string(error.subject()), std::string(error.message()));
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
