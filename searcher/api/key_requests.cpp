#include "key_requests.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <keys/action.h>
#include <keys/index_pattern.h>
#include <keys/uuid.h>

#include "errors.h"
#include "fields.h"
#include "times.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 6> new_key_fields = {{
    {"uid", Kind::text, "invalid_api_key_uid"},
    {"name", Kind::text, "invalid_api_key_name"},
    {"description", Kind::text, "invalid_api_key_description"},
    {"actions", Kind::texts, "invalid_api_key_actions"},
    {"indexes", Kind::texts, "invalid_api_key_indexes"},
    {"expiresAt", Kind::text, "invalid_api_key_expires_at"},
}};

constexpr std::array<Field, 2> changed_key_fields = {{
    {"name", Kind::text, "invalid_api_key_name"},
    {"description", Kind::text, "invalid_api_key_description"},
}};

struct FixedField {
  std::string_view name;
  const char* code;
};

constexpr std::array<FixedField, 7> fixed_fields = {{
    {"uid", "immutable_api_key_uid"},
    {"key", "immutable_api_key_key"},
    {"actions", "immutable_api_key_actions"},
    {"indexes", "immutable_api_key_indexes"},
    {"expiresAt", "immutable_api_key_expires_at"},
    {"createdAt", "immutable_api_key_created_at"},
    {"updatedAt", "immutable_api_key_updated_at"},
}};

// Throws if a field is missing that has to be there. Only `expiresAt` may be null.
void require_fields(const Input& body) {
  const auto require = [&](const char* name, bool is_there, const char* code) {
    if (!is_there) throw ApiError(code, fmt::format("Missing field `{}`", name));
  };
  require("actions", find(body, "actions") != nullptr, "missing_api_key_actions");
  require("indexes", find(body, "indexes") != nullptr, "missing_api_key_indexes");
  require("expiresAt", body.contains("expiresAt"), "missing_api_key_expires_at");
}

std::string read_uid(const Input& body) {
  const auto typed = text(body, "uid");
  if (!typed) return keys::random_uuid();
  if (auto uid = keys::parse_uuid(*typed)) return *std::move(uid);
  throw ApiError("invalid_api_key_uid",
                 fmt::format("Invalid value at `.uid`: {} is not a UUID, which has 32 hexadecimal "
                             "digits, with the usual hyphens or without any.",
                             backquoted(*typed)));
}

std::vector<std::string> read_actions(const Input& body) {
  auto actions = texts(body, "actions").value_or(std::vector<std::string>());
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (keys::is_action_name(actions[i])) continue;
    throw ApiError("invalid_api_key_actions",
                   fmt::format("Unknown value {} at `.actions[{}]`: expected one of {}",
                               backquoted(actions[i]), i, quoted_list(keys::action_names())));
  }
  return actions;
}

std::vector<std::string> read_indexes(const Input& body) {
  auto indexes = texts(body, "indexes").value_or(std::vector<std::string>());
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    if (keys::is_index_pattern(indexes[i])) continue;
    throw ApiError("invalid_api_key_indexes",
                   fmt::format("Invalid value at `.indexes[{}]`: {} is not a valid index uid "
                               "pattern. Index uid patterns can be an integer or a string "
                               "containing only alphanumeric characters, hyphens (-), underscores "
                               "(_), and optionally end with a star (*).",
                               i, backquoted(indexes[i])));
  }
  return indexes;
}

// Parses RFC 3339, also with a space in place of the T, without a zone (which is UTC then), or
// without a time of day.
std::optional<keys::Time> parse_moment(std::string typed) {
  if (const auto midnight = parse_day(typed)) return midnight;
  if (typed.size() > 10 && typed[10] == ' ') typed[10] = 'T';
  if (const auto time = parse_time(typed)) return time;
  return parse_time(typed + "Z");
}

std::optional<keys::Time> read_expiry(const Input& body, keys::Time now) {
  const auto typed = text(body, "expiresAt");
  if (!typed) return std::nullopt;
  const auto time = parse_moment(*typed);
  if (time && *time > now) return std::chrono::floor<std::chrono::microseconds>(*time);
  throw ApiError("invalid_api_key_expires_at",
                 fmt::format("Invalid value at `.expiresAt`: {} is not a valid date. It should "
                             "follow the RFC 3339 format to represents a date or datetime in the "
                             "future or specified as a null value. e.g. 'YYYY-MM-DD' or "
                             "'YYYY-MM-DD HH:MM:SS'.",
                             backquoted(*typed)));
}

void refuse_fixed_fields(const Input& body) {
  if (!body.is_object()) return;
  for (const FixedField& field : fixed_fields) {
    if (!body.contains(field.name)) continue;
    throw ApiError(field.code, fmt::format("Immutable field `{}`: expected one of `description`, "
                                           "`name`",
                                           field.name));
  }
}

// The time as clients are used to it: without a fraction of zero.
Output expiry_json(const std::optional<keys::Time>& time) {
  if (!time) return nullptr;
  std::string text = time_text(*time);
  constexpr std::string_view zero = ".000000Z";
  if (text.ends_with(zero)) text.replace(text.size() - zero.size(), zero.size(), "Z");
  return text;
}

Output or_null(const std::optional<std::string>& text) {
  return text ? Output(*text) : Output(nullptr);
}

}  // namespace

keys::Key read_new_key(const Input& body, keys::Time now) {
  check_fields(body, new_key_fields);
  require_fields(body);
  keys::Key key;
  key.uid = read_uid(body);
  key.name = text(body, "name");
  key.description = text(body, "description");
  key.actions = read_actions(body);
  key.indexes = read_indexes(body);
  key.expires = read_expiry(body, now);
  key.created = key.updated = now;
  return key;
}

void change_key(const Input& body, keys::Time now, keys::Key& key) {
  refuse_fixed_fields(body);
  check_fields(body, changed_key_fields);
  if (body.contains("name")) key.name = text(body, "name");
  if (body.contains("description")) key.description = text(body, "description");
  key.updated = now;
}

Output key_json(const keys::IssuedKey& issued) {
  const keys::Key& key = issued.key;
  return {{"name", or_null(key.name)},
          {"description", or_null(key.description)},
          {"key", issued.value},
          {"uid", key.uid},
          {"actions", key.actions},
          {"indexes", key.indexes},
          {"expiresAt", expiry_json(key.expires)},
          {"createdAt", time_text(key.created)},
          {"updatedAt", time_text(key.updated)}};
}

}  // namespace fahras::api
