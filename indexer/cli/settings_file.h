// Reads files of settings.
#pragma once

#include <string>

#include <schema/settings.h>

namespace fahras::indexer_cli {

// Returns `settings` with the changes of a file of JSON (schema/settings.h). Throws Error(usage)
// that names the option, the file and the setting.
schema::Settings changed_by_file(const char* option, const std::string& file,
                                 schema::Settings settings);

}  // namespace fahras::indexer_cli
