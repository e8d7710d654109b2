// Handlers of what clients set up and Fahras does not have, or has always.
#include <array>

#include <fmt/format.h>

#include "errors.h"
#include "fields.h"
#include "handlers.h"

namespace fahras::api {
namespace {

// Meilisearch's names. The values are kept for clients; Fahras has the same functions whatever they
// are.
constexpr std::array<Field, 11> feature_fields = {{
    {"metrics", Kind::flag, "bad_request"},
    {"logsRoute", Kind::flag, "bad_request"},
    {"editDocumentsByFunction", Kind::flag, "bad_request"},
    {"containsFilter", Kind::flag, "bad_request"},
    {"network", Kind::flag, "bad_request"},
    {"getTaskDocumentsRoute", Kind::flag, "bad_request"},
    {"compositeEmbedders", Kind::flag, "bad_request"},
    {"chatCompletions", Kind::flag, "bad_request"},
    {"multimodal", Kind::flag, "bad_request"},
    {"vectorStoreSetting", Kind::flag, "bad_request"},
    {"vectorStore", Kind::flag, "bad_request"},
}};

constexpr const char* features_value = "experimental-features";

Output features(const Context& context) {
  const auto stored = context.data->value(features_value);
  const Input known = stored ? Input::parse(*stored) : Input::object();
  Output all = Output::object();
  for (const Field& field : feature_fields) {
    const std::string name(field.name);
    all[name] = known.value(name, false);
  }
  return all;
}

}  // namespace

http::Response get_features(Context& context, const Call& /*call*/) {
  return json_response(features(context));
}

http::Response patch_features(Context& context, const Call& call) {
  if (!context.manages_indexes()) refuse_route(context, call);
  const Input body = parse_body(call.request);
  check_fields(body, feature_fields);
  Output all = features(context);
  for (const auto& [name, value] : body.items()) {
    if (!value.is_null()) all[name] = value.get<bool>();
  }
  context.data->set_value(features_value, to_text(all));
  return json_response(all);
}

http::Response get_webhooks(Context& /*context*/, const Call& /*call*/) {
  return json_response({{"results", Output::array()}});
}

http::Response find_webhook(Context& /*context*/, const Call& call) {
  throw ApiError("webhook_not_found",
                 fmt::format("Webhook {} not found.", backquoted(call.values.front())));
}

http::Response refuse_route(Context& context, const Call& call) {
  const bool is_data = context.options.serves_folder();
  throw ApiError(
      "feature_not_enabled",
      fmt::format("`{} {}`: {}.", call.request.method, call.request.path,
                  is_data ? "Fahras does not support this route"
                          : "indexes, settings and keys are managed with fahras-index and the "
                            "options of fahras-serve, or over HTTP if it is started with --data"));
}

}  // namespace fahras::api
