#include <array>

#include <fmt/format.h>
#include <keys/uuid.h>

#include "errors.h"
#include "fields.h"
#include "handlers.h"
#include "key_requests.h"

namespace fahras::api {
namespace {

constexpr std::array<Field, 2> key_list_fields = {{
    {"offset", Kind::count, "invalid_api_key_offset"},
    {"limit", Kind::count, "invalid_api_key_limit"},
}};

keys::KeyStore& store_of(const Context& context) {
  if (keys::KeyStore* const store = context.keyring.store()) return *store;
  throw ApiError("missing_master_key",
                 "The service has no master key, from which keys are derived: start fahras-serve "
                 "with --master-key-file.");
}

keys::KeyStore& store_to_change(const Context& context) {
  keys::KeyStore& store = store_of(context);
  if (store.can_change()) return store;
  throw ApiError("feature_not_enabled",
                 "Without a folder to keep them in, there are only the default keys: start "
                 "fahras-serve with --data.");
}

[[noreturn]] void refuse_unknown(const std::string& typed) {
  throw ApiError("api_key_not_found", fmt::format("API key {} not found.", backquoted(typed)));
}

// Finds a key by the uid or the value in the path.
keys::IssuedKey key_in_path(const keys::KeyStore& store, const Call& call) {
  const std::string& typed = call.values.front();
  const auto uid = keys::parse_uuid(typed);
  auto found = uid ? store.find_uid(*uid) : store.find_value(typed);
  if (!found) refuse_unknown(typed);
  return *std::move(found);
}

}  // namespace

http::Response get_keys(Context& context, const Call& call) {
  const Input asked = from_parameters(call.request.query, key_list_fields);
  const auto all = store_of(context).all();
  const std::size_t offset = count(asked, "offset").value_or(0);
  const std::size_t limit = count(asked, "limit").value_or(20);
  Output results = Output::array();
  for (std::size_t i = offset; i < all.size() && results.size() < limit; ++i)
    results.push_back(key_json(all[i]));
  return json_response({{"results", std::move(results)},
                        {"offset", offset},
                        {"limit", limit},
                        {"total", all.size()}});
}

http::Response post_key(Context& context, const Call& call) {
  keys::KeyStore& store = store_to_change(context);
  keys::Key key = read_new_key(parse_body(call.request), keys::current_time());
  const std::string uid = key.uid;
  const auto added = store.add(std::move(key));
  if (!added) {
    throw ApiError("api_key_already_exists",
                   fmt::format("`uid` field value `{}` is already an existing API key.", uid));
  }
  http::Response response = json_response(key_json(*added));
  response.status = 201;
  return response;
}

http::Response get_key(Context& context, const Call& call) {
  return json_response(key_json(key_in_path(store_of(context), call)));
}

http::Response patch_key(Context& context, const Call& call) {
  keys::KeyStore& store = store_to_change(context);
  const Input body = parse_body(call.request);
  keys::IssuedKey issued = key_in_path(store, call);
  change_key(body, keys::current_time(), issued.key);
  if (!store.update(issued.key)) refuse_unknown(call.values.front());
  return json_response(key_json(issued));
}

http::Response delete_key(Context& context, const Call& call) {
  keys::KeyStore& store = store_to_change(context);
  if (!store.remove(key_in_path(store, call).key.uid)) refuse_unknown(call.values.front());
  http::Response response;
  response.status = 204;
  return response;
}

}  // namespace fahras::api
