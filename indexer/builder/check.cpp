#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <base/split.h>
#include <builder/builder.h>
#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/read_file.h>
#include <schema/removed.h>
#include <schema/stub.h>
#include <xapian.h>

#include "contents_check.h"
#include "failure.h"
#include "shard_folders.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// Returns how a file differs from what was written, or an empty string if it does not differ, so
// that Xapian may open it.
std::string compare_file(const fs::path& path, const schema::SegmentFile& file) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(path, error);
  if (error) return fmt::format("{}: missing", path.string());
  if (bytes != file.bytes) {
    return fmt::format("{}: {} bytes instead of {}", path.string(), bytes, file.bytes);
  }
  const std::string sum = schema::file_checksum(path);
  if (sum == file.xxh3) return {};
  return fmt::format("{}: damaged: its checksum is {} instead of {}", path.string(), sum,
                     file.xxh3);
}

void check_structure(const fs::path& path, std::vector<std::string>& problems) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(path.string(), 0, &report);
  if (errors == 0) return;
  problems.push_back(fmt::format("{}: {} errors in its structure", path.string(), errors));
  const std::string text = report.str();
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = base::take_line(rest);
    if (!line.empty()) problems.push_back(fmt::format("{}: {}", path.string(), line));
  }
}

void check_count(const fs::path& path, std::uint64_t expected, std::vector<std::string>& problems) {
  const std::uint64_t count = Xapian::Database(path.string()).get_doccount();
  if (count == expected) return;
  problems.push_back(fmt::format("{}: {} documents instead of {}", path.string(), count, expected));
}

void check_file(const fs::path& path, const schema::SegmentFile& file, std::uint64_t documents,
                std::vector<std::string>& problems) {
  try {
    std::string difference = compare_file(path, file);
    if (!difference.empty()) {
      problems.push_back(std::move(difference));
      return;
    }
    with_path(ErrorKind::index, path, [&] {
      check_structure(path, problems);
      check_count(path, documents, problems);
    });
  } catch (const Error& error) {
    problems.emplace_back(error.what());
  }
}

void check_documents(const fs::path& folder, std::vector<std::string>& problems) {
  try {
    with_path(ErrorKind::index, folder, [&] { check_contents(folder); });
  } catch (const Error& error) {
    problems.push_back(fmt::format("{}: {}", folder.string(), error.what()));
  }
}

void check_segment(const fs::path& folder, const schema::Segment& segment,
                   std::vector<std::string>& problems) {
  for (const char* name : {schema::articles_file, schema::paragraphs_file}) {
    bool listed = false;
    for (const schema::SegmentFile& file : segment.files) listed = listed || file.name == name;
    if (!listed) problems.push_back(fmt::format("{}: not listed", (folder / name).string()));
  }
  for (const schema::SegmentFile& file : segment.files) {
    const bool is_articles = file.name == schema::articles_file;
    check_file(folder / file.name, file, is_articles ? segment.articles : segment.paragraphs,
               problems);
  }
  // The contents of damaged files are not checked.
  if (problems.empty()) check_documents(folder, problems);
}

void check_stored(const fs::path& index, const schema::SegmentFile& file,
                  std::vector<std::string>& problems) {
  std::string difference = compare_file(index / file.name, file);
  if (!difference.empty()) problems.push_back(std::move(difference));
}

void check_folder(const fs::path& index, std::vector<std::string>& problems) {
  try {
    const schema::Generation generation = schema::read_generation(index);
    for (const schema::Segment& segment : generation.segments) {
      check_segment(index / segment.folder, segment, problems);
    }
    if (generation.synonyms) check_stored(index, generation.synonyms->file, problems);
    if (generation.removed) check_stored(index, *generation.removed, problems);
    if (problems.empty()) schema::read_removed(index, schema::open_generation(index));
  } catch (const Error& error) {
    problems.emplace_back(error.what());
  }
}

void check_stub(const fs::path& stub, std::vector<std::string>& problems) {
  if (!fs::exists(stub) || schema::is_sealed(schema::read_file(stub))) return;
  problems.push_back(fmt::format("{}: damaged: without its checksum", stub.string()));
}

}  // namespace

std::vector<std::string> check_index(const fs::path& index) {
  std::vector<std::string> problems;
  try {
    check_stub(index / schema::shards_file, problems);
    for (const fs::path& folder : shard_folders(index)) check_folder(folder, problems);
  } catch (const Error& error) {
    problems.emplace_back(error.what());
  }
  return problems;
}

}  // namespace fahras::builder
