#include "format.h"

#include <algorithm>
#include <array>
#include <utility>

#include <base/ascii.h>
#include <fmt/format.h>

#include "binary.h"

namespace fahras::readers {
namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 23> extensions = {{
    {".txt", Kind::text},     {".text", Kind::text},    {".html", Kind::html},
    {".htm", Kind::html},     {".xhtml", Kind::html},   {".json", Kind::json},
    {".jsonl", Kind::jsonl},  {".ndjson", Kind::jsonl}, {".rss", Kind::feed},
    {".atom", Kind::feed},    {".rdf", Kind::feed},     {".gz", Kind::archive},
    {".tgz", Kind::archive},  {".zst", Kind::archive},  {".zip", Kind::archive},
    {".tar", Kind::archive},  {".xz", Kind::archive},   {".txz", Kind::archive},
    {".bz2", Kind::archive},  {".tbz2", Kind::archive}, {".tbz", Kind::archive},
    {".tzst", Kind::archive}, {".xml", Kind::empty},
}};

bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

bool is_archive(std::string_view head) {
  using namespace std::string_view_literals;
  for (const std::string_view magic :
       {"\x1F\x8B"sv, "PK\x03\x04"sv, "PK\x05\x06"sv, "\x28\xB5\x2F\xFD"sv,
        "\xFD"
        "7zXZ"sv,
        "BZh"sv}) {
    if (starts(head, magic)) return true;
  }
  return head.size() > 262 && head.substr(257, 5) == "ustar";
}

Kind markup_kind(std::string_view markup) {
  const std::string head = base::ascii_lower(markup);
  for (const char* root : {"<rss", "<feed", "<rdf:rdf"}) {
    if (head.find(root) != std::string::npos) return Kind::feed;
  }
  for (const char* tag : {"<!doctype html", "<html", "<head", "<body", "<meta", "<div", "<p>"}) {
    if (head.find(tag) != std::string::npos) return Kind::html;
  }
  return starts(head, "<?xml") ? Kind::feed : Kind::text;
}

// Distinguishes JSON Lines, which has one record on each line, from JSON, in which a record may
// extend over several lines.
Kind json_kind(std::string_view head) {
  const std::size_t end = head.find('\n');
  if (head.front() != '{' || end == std::string_view::npos) return Kind::json;
  const std::size_t last = head.find_last_not_of(" \t\r", end - 1);
  return head[last] == '}' ? Kind::jsonl : Kind::json;
}

bool looks_like_json(std::string_view head) {
  if (head.front() != '{' && head.front() != '[') return false;
  const std::size_t next = head.find_first_not_of(" \t\r\n", 1);
  const std::string_view allowed = head.front() == '{' ? "\"}" : "{]";
  return next != std::string_view::npos && allowed.find(head[next]) != std::string_view::npos;
}

const std::pair<std::string_view, Kind>* find_extension(std::string_view path) {
  const std::string name = base::ascii_lower(path.substr(path.find_last_of('/') + 1));
  const auto* found =
      std::find_if(extensions.begin(), extensions.end(), [&](const auto& extension) {
        return name.size() > extension.first.size() && name.ends_with(extension.first);
      });
  return found == extensions.end() ? nullptr : found;
}

// Returns the part of a name that looks like an extension: ".jpg", but not ".2024" or ". quoted
// words".
std::string_view extension_of(std::string_view name) {
  constexpr std::size_t max_bytes = 9;
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot > max_bytes) return {};
  const std::string_view extension = name.substr(dot);
  const bool plain = std::all_of(extension.begin() + 1, extension.end(), [](char c) {
    return base::is_ascii_letter(c) || base::is_ascii_digit(c);
  });
  return plain && std::any_of(extension.begin(), extension.end(), base::is_ascii_letter)
             ? extension
             : std::string_view{};
}

// Whether a file describes the folder that contains it.
bool is_about_folder(std::string_view name) {
  const std::string_view stem = name.substr(0, name.find('.'));
  return stem == "README" || stem == "LICENSE" || stem == "LICENCE" || stem == "COPYING";
}

}  // namespace

Kind kind_by_name(std::string_view name) {
  const auto* known = find_extension(name);
  return known == nullptr ? Kind::empty : known->second;
}

std::string why_passed_over(std::string_view path, Format input) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  if (is_about_folder(name)) return "it describes its folder";
  if (input != Format::automatic || find_extension(name) != nullptr) return {};
  const std::string_view extension = extension_of(name);
  if (extension.empty()) return {};
  return fmt::format("{} is not the extension of a known format", extension);
}

Kind kind_by_content(std::string_view head) {
  if (is_archive(head)) return Kind::archive;
  if (starts(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return Kind::empty;
  head.remove_prefix(begin);
  if (is_binary(head)) return Kind::binary;
  if (head.front() == '<') return markup_kind(head);
  return looks_like_json(head) ? json_kind(head) : Kind::text;
}

Kind choose_kind(std::string_view name, std::string_view head, const Options& options) {
  const Kind named = kind_by_name(name);
  if (has_binary_signature(head)) return Kind::binary;
  if (named == Kind::archive || is_archive(head)) return Kind::archive;
  if (options.encoding.empty() && is_binary(head)) return Kind::binary;
  switch (options.format) {
    case Format::text:
      return Kind::text;
    case Format::html:
      return Kind::html;
    case Format::json:
      return Kind::json;
    case Format::jsonl:
      return Kind::jsonl;
    case Format::feed:
      return Kind::feed;
    case Format::automatic:
      break;
  }
  return named == Kind::empty ? kind_by_content(head) : named;
}

}  // namespace fahras::readers
