// The web page and the documentation to which errors link, as files that are built into the
// program. This module does not depend on HTTP; it only provides the headers for each file.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace fahras::page {

// A file; all views are valid as long as the program runs.
struct Asset {
  std::string_view path;  // path of the request: "/" for the page, "/page/…" for its files
  std::string_view content_type;  // with charset
  std::string_view bytes;
  std::string_view etag;  // with quotation marks, as in the header; differs when the bytes differ
};

// Returns the file for the path of a request (without its query), or nullptr if there is none.
const Asset* find(std::string_view path);

std::span<const Asset> assets();

// The headers for every answer with one of these files, such as the Content-Security-Policy. The
// page is written to work with them.
std::span<const std::pair<std::string_view, std::string_view>> headers();

}  // namespace fahras::page
