// Stub files: lists of indexes that are searched as one, in the format of Xapian's stub files.
//
//   # comment
//   auto PATH          a folder with an index, or another stub; relative to this file's folder
//   remote HOST:PORT   a segment served by xapian-tcpsrv: articles at PORT, paragraphs at PORT + 1
//   # xxh3 CHECKSUM    the last line of a stub that a build wrote: the checksum of the lines before
//   it
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::schema {

// The stub in the folder of an index of several shards, which has no CURRENT.
inline constexpr const char* shards_file = "shards.stub";

struct RemoteSegment {
  std::string host;
  std::uint16_t port = 0;  // of the articles; the paragraphs are at the next one
  // "HOST:PORT", as parse_remote() reads it.
  std::string name() const;
  friend bool operator==(const RemoteSegment&, const RemoteSegment&) = default;
};

// One source to open: a folder with an index, or a served segment.
struct Source {
  std::filesystem::path folder;  // if it is not remote
  std::optional<RemoteSegment> remote;
  friend bool operator==(const Source&, const Source&) = default;
};

// Parses "HOST:PORT". Returns nothing if the text has another form, or if the port is not from 1 to
// 65534. A host with colons is written in brackets: [::1]:7000.
std::optional<RemoteSegment> parse_remote(std::string_view text);

// Returns the text of a stub with its checksum appended.
std::string seal_stub(std::string text);
// Whether a text ends with a checksum.
bool is_sealed(std::string_view text);

// Returns the sources that the text of a stub names; stubs among them are not read. Throws
// Error(index) "file:line: why" for an invalid line, and if the checksum is wrong.
std::vector<Source> parse_stub(std::string_view text, const std::filesystem::path& file);
// Does the same for a stub file. Throws Error(index) also if it cannot be read.
std::vector<Source> read_stub(const std::filesystem::path& file);

// Returns the folders and served segments that a value of --index denotes, which is a folder, a
// stub file, or "remote:HOST:PORT". Stubs are read, those inside stubs too. Throws Error(index) for
// a stub that cannot be read or contains itself, and for an invalid "remote:".
std::vector<Source> resolve_index(const std::filesystem::path& index);

}  // namespace fahras::schema
