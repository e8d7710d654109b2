// The settings of an index and the fields that follow from them.
#pragma once

#include <memory>
#include <string>

#include <schema/index_fields.h>
#include <schema/settings.h>

namespace fahras::builder {

// Copies share the fields.
class IndexSettings {
 public:
  IndexSettings() = default;  // of an index that was given none
  // `json` is Generation::settings. Throws Error(index) if it has an error.
  explicit IndexSettings(const std::string& json);
  explicit IndexSettings(const schema::Settings& settings);

  // Empty if the index was given no settings.
  const std::string& json() const { return json_; }
  schema::Settings settings() const;
  const schema::IndexFields& fields() const {
    return fields_ ? *fields_ : schema::IndexFields::standard();
  }

 private:
  std::string json_;
  std::shared_ptr<const schema::IndexFields> fields_;
};

}  // namespace fahras::builder
