// The generation of an index: which segments it consists of now. docs/index-format.md describes the
// folder:
//
//   INDEX/CURRENT                  names the generation in use; replaced by rename
//   INDEX/generation-000007.json   this struct
//   INDEX/segment-000012/          articles.glass, paragraphs.glass
//   INDEX/synonyms-000007.txt      the rules that the index was given (synonyms.h), if any
//   INDEX/removed-000007           documents that readers ignore (removed.h), if any
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
  // The checksum of the first head_bytes, by which Xapian finds everything else in the file; it
  // would crash if they were damaged. Empty for files whose xxh3 is compared when they are opened.
  std::string head = {};
};

inline constexpr std::size_t head_bytes = 8192;

// Counts of removed documents whose data are still in the segment's files (removed.h).
struct Removed {
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;
};

// A segment. Its counts include removed documents.
struct Segment {
  std::string folder;  // "segment-000012"
  std::uint64_t articles = 0;
  std::uint64_t paragraphs = 0;
  std::uint64_t text_bytes = 0;  // schema::text_bytes() of its articles
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
  std::optional<SegmentFile> removed;  // absent if no segment has removed documents
  std::string settings;                // settings.h, as JSON; empty if the index was given none
};

// Reads the generation that CURRENT names, and checks that this program can open it. Throws
// Error(index), whose message says what to do, if the folder is not an index or is damaged, if this
// program does not have its format or analyzer, or if a file is missing or has another size or
// head.
Generation open_generation(const std::filesystem::path& index);
// Reads the generation without checking format, analyzer and files, as `check` and `info` need it.
// Throws Error(index) if the folder is not an index, or if CURRENT or the generation's file is
// damaged.
Generation read_generation(const std::filesystem::path& index);

// Returns the content of a generation's file.
std::string to_json(const Generation& generation);
Generation generation_from_json(const std::string& json);  // throws Error(index)

// Returns the content of CURRENT that makes a generation the one in use. `name` is the name of its
// file, and `json` is the file's content, whose checksum CURRENT holds.
std::string current_text(const std::string& name, const std::string& json);

// Returns the XXH3-128 of some bytes in 32 hexadecimal digits.
std::string checksum(std::string_view bytes);
// Return the checksum of a file, and that of its first head_bytes. They throw Error(index) if it
// cannot be read.
std::string file_checksum(const std::filesystem::path& file);
std::string head_checksum(const std::filesystem::path& file);

}  // namespace fahras::schema
