// The index folder: which segments make up the index now. docs/index-format.md has the picture.
//
//   INDEX/CURRENT                  names the generation in use; replaced by rename
//   INDEX/generation-000007.json   this struct
//   INDEX/segment-000012/          articles.glass, paragraphs.glass
//   INDEX/synonyms-000007.txt      the rules that the index was given (synonyms.h), if any
//   INDEX/removed-000007           documents that readers pass over (removed.h), if any
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::schema {

inline constexpr const char* current_file = "CURRENT";
inline constexpr const char* articles_file = "articles.glass";
inline constexpr const char* paragraphs_file = "paragraphs.glass";

struct SegmentFile {
  std::string name;  // relative to the segment's folder
  std::uint64_t bytes = 0;
  std::string xxh3;  // XXH3-128 of the whole file, 32 hexadecimal digits
  // Of its first head_bytes, which tell Xapian where all else is: damaged, it would crash. Empty
  // for files whose xxh3 is compared when they are opened.
  std::string head = {};
};

inline constexpr std::size_t head_bytes = 8192;

// What of a segment is there no longer, though its files still hold it; removed.h tells which.
struct Removed {
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
};

struct Segment {
  std::string folder;  // "segment-000012"
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;  // UTF-8 bytes of titles and paragraphs
  std::vector<SegmentFile> files;
  Removed removed;
};

struct StoredSynonyms {
  SegmentFile file;  // its name is relative to the index's folder
  std::uint64_t rules = 0;
};

struct Generation {
  std::uint64_t number = 0;
  unsigned format = 0;
  std::string analyzer;
  unsigned analyzer_version = 0;
  std::string created;  // ISO 8601, UTC
  std::string writer;   // program and version
  std::vector<Segment> segments;
  std::optional<StoredSynonyms> synonyms;
  std::optional<SegmentFile> removed;  // none while no segment has removed documents
};

// The generation that CURRENT names. Throws Error(index), saying what to do, when the folder is no
// index or damaged, when the format or the analyzer is another one than this program has, or when a
// file named in it is missing or has another size or head.
Generation open_generation(const std::filesystem::path& index);
// The same without looking at formats, analyzers and files: for `check` and `info`.
Generation read_generation(const std::filesystem::path& index);

std::string to_json(const Generation& generation);
Generation generation_from_json(const std::string& json);  // throws Error(index)

// What CURRENT holds to put a generation's file in use: its name, and the checksum of its text.
std::string current_text(const std::string& name, const std::string& json);

// XXH3-128, 32 hexadecimal digits.
std::string checksum(std::string_view bytes);
// Of a file's bytes. Throws Error(index) when it cannot be read.
std::string file_checksum(const std::filesystem::path& file);
std::string head_checksum(const std::filesystem::path& file);

}  // namespace fahras::schema
