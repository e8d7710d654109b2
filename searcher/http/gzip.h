#pragma once

#include <string>
#include <string_view>

namespace fahras::http {

// `text` as a gzip file. Each thread keeps its compressor (270 KB) for the next.
std::string gzip(std::string_view text);

}  // namespace fahras::http
