// Common code of the reader tests: a sink that keeps what it receives, and files in a temporary
// folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <readers/reader.h>
#include <support/temporary_folder.h>

#include "byte_source.h"
#include "document.h"

struct Collected : fahras::readers::Sink {
  std::vector<fahras::readers::RawArticle> articles;
  std::vector<fahras::readers::Problem> problems;
  std::vector<fahras::readers::Problem> notes;
  std::uint64_t bytes = 0;

  void article(fahras::readers::RawArticle&& article) override {
    articles.push_back(std::move(article));
  }
  void problem(const fahras::readers::Problem& problem) override { problems.push_back(problem); }
  void note(const fahras::readers::Problem& note) override { notes.push_back(note); }
  void progress(std::uint64_t more) override { bytes += more; }
};

class Folder {
 public:
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string path() const { return folder_.path().string(); }
  std::string write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = folder_ / name;
    std::filesystem::create_directories(file.parent_path());
    fahras::test::write_file(file, bytes);
    return file.string();
  }

 private:
  fahras::test::TemporaryFolder folder_;
};

// Reads `bytes` with one reader, without a file.
inline Collected read_with(void (*reader)(const fahras::readers::Document&), std::string bytes,
                           const fahras::readers::Options& options = {}) {
  Collected collected;
  fahras::readers::MemorySource source(std::move(bytes));
  fahras::readers::Stream stream(source);
  reader({stream, "file", options, collected});
  return collected;
}

inline Collected read_files(const std::vector<std::string>& sources,
                            const fahras::readers::Options& options = {}) {
  Collected collected;
  fahras::readers::read_sources(sources, options, collected);
  return collected;
}

inline std::string text_of(const fahras::readers::RawArticle& article) {
  std::string text;
  for (const auto& block : article.blocks) text += (text.empty() ? "" : "|") + block.text;
  return text;
}
