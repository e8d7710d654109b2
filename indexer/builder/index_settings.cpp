#include "index_settings.h"

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::builder {
namespace {

schema::Settings stored_settings(const std::string& json) {
  try {
    return json.empty() ? schema::Settings() : schema::parse_settings(json);
  } catch (const Error& error) {
    throw Error(ErrorKind::index, fmt::format("damaged: its settings: {}", error.what()));
  }
}

}  // namespace

IndexSettings::IndexSettings(const std::string& json)
    : json_(json),
      fields_(json.empty() ? nullptr
                           : std::make_shared<const schema::IndexFields>(stored_settings(json))) {}

// Settings that are those of an index without settings are stored as none.
IndexSettings::IndexSettings(const schema::Settings& settings)
    : IndexSettings(settings == schema::Settings() ? std::string() : schema::to_json(settings)) {}

schema::Settings IndexSettings::settings() const { return stored_settings(json_); }

}  // namespace fahras::builder
