#pragma once

#include <string>
#include <string_view>

namespace fahras::http {

// Returns `text` in gzip format. Each thread keeps a compressor (270 KB) for reuse.
std::string gzip(std::string_view text);

}  // namespace fahras::http
