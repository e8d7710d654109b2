// The web page that fahras-serve shows and the documentation that its errors link to, as files that
// are part of the program. Knows nothing of HTTP beyond what a server has to say of each file.
#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace fahras::page {

// All of it lives as long as the program.
struct Asset {
  std::string_view path;          // as in a request: "/" is the page, its files are "/page/…"
  std::string_view content_type;  // with charset
  std::string_view bytes;
  std::string_view etag;  // changes with the bytes; with its quotation marks, as the header has it
};

// The file that a request's path names, without its query; nullptr if it is none of these.
const Asset* find(std::string_view path);

std::span<const Asset> assets();

// Headers that belong to every answer with one of these files: what the page may load and who may
// show it, among others. The page is made to work under them.
std::span<const std::pair<std::string_view, std::string_view>> headers();

}  // namespace fahras::page
