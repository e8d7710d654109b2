// Stub files: lists of the indexes that are searched as one, in the form of Xapian's own.
//
//   # comment
//   auto PATH          a folder with an index, or another stub; relative to this file's folder
//   remote HOST:PORT   a segment served by xapian-tcpsrv: articles at PORT, paragraphs at PORT + 1
//   # xxh3 CHECKSUM    the last line of those that a build wrote: of all the lines before it
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::schema {

// In the folder of an index of several shards, where CURRENT is in a folder of one.
inline constexpr const char* shards_file = "shards.stub";

struct RemoteSegment {
  std::string host;
  std::uint16_t port = 0;  // of the articles; the paragraphs are at the next one
  // As parse_remote() takes it.
  std::string name() const;
  friend bool operator==(const RemoteSegment&, const RemoteSegment&) = default;
};

// What is to be opened: a folder with an index, or a served segment.
struct Source {
  std::filesystem::path folder;  // if it is not remote
  std::optional<RemoteSegment> remote;
  friend bool operator==(const Source&, const Source&) = default;
};

// Of "HOST:PORT"; absent if it is of another form or the port is none that another one follows.
// A host with colons stands in brackets: [::1]:7000.
std::optional<RemoteSegment> parse_remote(std::string_view text);

// A stub's text with its checksum behind it.
std::string seal_stub(std::string text);
bool is_sealed(std::string_view text);

// The sources of a stub's text, stubs that it names not yet read. Throws Error(index)
// "file:line: why", also where the checksum is another one than the text's.
std::vector<Source> parse_stub(std::string_view text, const std::filesystem::path& file);
std::vector<Source> read_stub(const std::filesystem::path& file);

// What --index names: a folder, a stub file, or "remote:HOST:PORT". Stubs are followed. Throws
// Error(index) for a stub that cannot be read or that leads back to itself, and for a remote: of
// another form.
std::vector<Source> resolve_index(const std::filesystem::path& index);

}  // namespace fahras::schema
