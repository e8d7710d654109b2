#include "format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "encoding.h"

namespace fahras::readers {
namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 22> extensions = {{
    {".txt", Kind::text},     {".text", Kind::text},    {".html", Kind::html},
    {".htm", Kind::html},     {".xhtml", Kind::html},   {".json", Kind::json},
    {".jsonl", Kind::jsonl},  {".ndjson", Kind::jsonl}, {".rss", Kind::feed},
    {".atom", Kind::feed},    {".rdf", Kind::feed},     {".gz", Kind::archive},
    {".tgz", Kind::archive},  {".zst", Kind::archive},  {".zip", Kind::archive},
    {".tar", Kind::archive},  {".xz", Kind::archive},   {".txz", Kind::archive},
    {".bz2", Kind::archive},  {".tbz2", Kind::archive}, {".tbz", Kind::archive},
    {".tzst", Kind::archive},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

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

// Control characters other than white space: more than one in a hundred is no text.
bool is_binary(std::string_view head) {
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < 0x08 || byte > 0x0D) && byte != 0x1B;
  });
  if (static_cast<std::size_t>(controls) * 100 <= head.size()) return false;
  return detect_encoding(head).name.compare(0, 4, "UTF-") != 0 || detect_encoding(head).is_utf8();
}

Kind markup_kind(std::string_view markup) {
  const std::string head = lower(markup);
  for (const char* root : {"<rss", "<feed", "<rdf:rdf"}) {
    if (head.find(root) != std::string::npos) return Kind::feed;
  }
  for (const char* tag : {"<!doctype html", "<html", "<head", "<body", "<meta", "<div", "<p>"}) {
    if (head.find(tag) != std::string::npos) return Kind::html;
  }
  return starts(head, "<?xml") ? Kind::feed : Kind::text;
}

// One record a line, or one spread over lines.
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

}  // namespace

Kind kind_by_name(std::string_view name) {
  const std::string lower_name = lower(name.substr(name.find_last_of('/') + 1));
  for (const auto& [extension, kind] : extensions) {
    if (lower_name.size() > extension.size() &&
        std::string_view(lower_name).substr(lower_name.size() - extension.size()) == extension) {
      return kind;
    }
  }
  return Kind::empty;
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

Kind choose_kind(std::string_view name, std::string_view head, Format input) {
  const Kind named = kind_by_name(name);
  if (named == Kind::archive || is_archive(head)) return Kind::archive;
  switch (input) {
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
