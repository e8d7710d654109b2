#include "settings_file.h"

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/text_file.h>

namespace fahras::indexer_cli {

schema::Settings changed_by_file(const char* option, const std::string& file,
                                 schema::Settings settings) {
  constexpr std::size_t max_bytes = std::size_t{16} << 20;
  const std::string text = schema::read_text_file(file, max_bytes);
  try {
    schema::update_settings(settings, text);
    return settings;
  } catch (const Error& error) {
    throw Error(ErrorKind::usage, fmt::format("--{} {}: {}", option, file, error.what()));
  }
}

}  // namespace fahras::indexer_cli
