#include <api/keys.h>

#include <algorithm>

#include <base/ascii.h>
#include <base/split.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/read_file.h>

namespace fahras::api {
namespace {

constexpr std::size_t min_key_bytes = 16;
constexpr std::string_view bearer = "bearer";

using Rights = std::vector<Right>;

Rights right_named(std::string_view name, const std::string& where) {
  if (name == "search") return {Right::search};
  if (name == "write") return {Right::write};
  if (name == "metrics") return {Right::metrics};
  if (name == "*") return {Right::search, Right::write, Right::metrics};
  throw Error(ErrorKind::usage,
              fmt::format("{}: '{}' is not one of search, write, metrics, *", where, name));
}

bool is_comment(std::string_view word) { return word.starts_with('#'); }

// Compares every byte, so that the time taken does not reveal where the texts differ.
bool equal(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned differences = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    differences |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return differences == 0;
}

// Returns the key of a line that is not empty and no comment.
Key parse_key(const std::vector<std::string_view>& words, std::size_t line,
              const std::string& where) {
  Key key;
  key.text = words.front();
  key.line = line;
  if (key.text.size() < min_key_bytes)
    throw Error(ErrorKind::usage,
                fmt::format("{}: a key must have at least {} bytes", where, min_key_bytes));
  for (std::size_t i = 1; i < words.size() && !is_comment(words[i]); ++i) {
    const Rights more = right_named(words[i], where);
    key.rights.insert(key.rights.end(), more.begin(), more.end());
  }
  if (key.rights.empty()) key.rights = {Right::search};
  return key;
}

}  // namespace

Keys Keys::parse(std::string_view text, const std::string& name) {
  Keys keys;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto words = base::split_words(base::take_line(text));
    if (words.empty() || is_comment(words.front())) continue;
    keys.keys_.push_back(parse_key(words, line, fmt::format("{}:{}", name, line)));
  }
  if (keys.empty()) throw Error(ErrorKind::usage, name + ": contains no key");
  return keys;
}

Keys Keys::read(const std::filesystem::path& file) {
  std::string text;
  try {
    text = schema::read_file(file);
  } catch (const Error& error) {
    throw Error(ErrorKind::usage, error.what());
  }
  return parse(text, file.string());
}

const Key* Keys::find(std::string_view key) const {
  const Key* found = nullptr;
  for (const Key& known : keys_) {
    if (equal(known.text, key)) found = &known;
  }
  return found;
}

std::optional<std::string_view> bearer_token(std::string_view authorization) {
  const std::string_view scheme = authorization.substr(0, authorization.find(' '));
  const bool is_bearer =
      std::equal(scheme.begin(), scheme.end(), bearer.begin(), bearer.end(),
                 [](char letter, char known) { return base::ascii_lower(letter) == known; });
  if (!is_bearer) return std::nullopt;
  std::string_view token = authorization.substr(scheme.size());
  token.remove_prefix(std::min(token.find_first_not_of(' '), token.size()));
  return token;
}

bool others_may_read(const std::filesystem::path& file) {
  using std::filesystem::perms;
  std::error_code error;
  const perms allowed = std::filesystem::status(file, error).permissions();
  return !error && (allowed & (perms::others_read | perms::group_read)) != perms::none;
}

}  // namespace fahras::api
