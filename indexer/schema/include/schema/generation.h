// The index folder: which segments make up the index now. docs/index-format.md has the picture.
//
//   INDEX/CURRENT                  names the generation in use; replaced by rename
//   INDEX/generation-000007.json   this struct
//   INDEX/segment-000012/          articles.glass, paragraphs.glass
//   INDEX/synonyms-000007.txt      the rules that the index was given (synonyms.h), if any
//   INDEX/removed-000007           documents that readers pass over (removed.h), if any
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fahras::schema {

inline constexpr const char* current_file = "CURRENT";
inline constexpr const char* articles_file = "articles.glass";
inline constexpr const char* paragraphs_file = "paragraphs.glass";

struct SegmentFile {
  std::string name;  // relative to the segment's folder
  std::uint64_t bytes = 0;
  std::string xxh3;  // XXH3-128 of the whole file, 32 hexadecimal digits
};

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
// index, when the format or the analyzer is another one than this program has, or when a file named
// in it is missing or has another size.
Generation open_generation(const std::filesystem::path& index);
// The same without looking at formats, analyzers and files: for `check` and `info`.
Generation read_generation(const std::filesystem::path& index);

std::string to_json(const Generation& generation);
Generation generation_from_json(const std::string& json);  // throws Error(index)

// XXH3-128 of a file's bytes. Throws Error(index) when it cannot be read.
std::string file_checksum(const std::filesystem::path& file);

}  // namespace fahras::schema
