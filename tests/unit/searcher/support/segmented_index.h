// An index of several segments with removed articles, as after additions and removals.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <builder/builder.h>
#include <schema/generation.h>
#include <schema/removed.h>
#include <support/temporary_folder.h>

namespace fahras::test {

struct TestSegment {
  std::vector<schema::Article> articles;
  std::vector<bool> removed = {};  // which of the articles are removed; empty: none
};

class SegmentedIndex {
 public:
  explicit SegmentedIndex(const std::vector<TestSegment>& segments,
                          const std::string& analyzer = "fahras") {
    std::filesystem::create_directory(path());
    for (const TestSegment& one : segments) add(one, analyzer);
    publish();
  }
  std::filesystem::path path() const { return folder_.path() / "index"; }

  // Publishes the next generation: the same segments, with other removed articles in one of them.
  void remove(std::size_t segment, const std::vector<schema::Article>& articles,
              const std::vector<bool>& removed) {
    set_removed(segment, articles, removed);
    publish();
  }

 private:
  void add(const TestSegment& one, const std::string& analyzer) {
    builder::Options options;
    options.index = folder_ / "one";
    options.analyzer = analyzer;
    options.threads = 1;
    {
      builder::Build build(options);
      for (const schema::Article& article : one.articles) build.add(schema::Article(article));
      build.publish();
    }
    schema::Generation built = schema::read_generation(options.index);
    schema::Segment segment = std::move(built.segments.at(0));
    const std::string name = "segment-00000" + std::to_string(generation_.segments.size() + 1);
    std::filesystem::rename(options.index / segment.folder, path() / name);
    std::filesystem::remove_all(options.index);
    segment.folder = name;
    std::vector<schema::Segment> before = std::move(generation_.segments);
    before.push_back(std::move(segment));
    generation_ = std::move(built);
    generation_.segments = std::move(before);
    generation_.number = 0;
    removed_.emplace_back();
    set_removed(removed_.size() - 1, one.articles, one.removed);
  }

  void set_removed(std::size_t segment, const std::vector<schema::Article>& articles,
                   const std::vector<bool>& removed) {
    schema::RemovedDocuments& documents = removed_[segment];
    documents = {};
    Xapian::docid next_paragraph = 1;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const bool gone = i < removed.size() && removed[i];
      if (gone) documents.articles.push_back(static_cast<Xapian::docid>(i + 1));
      for (const schema::Paragraph& paragraph : articles[i].paragraphs) {
        if (paragraph.is_heading) continue;
        if (gone) documents.paragraphs.push_back(next_paragraph);
        ++next_paragraph;
      }
    }
    generation_.segments[segment].removed = {documents.articles.size(), documents.paragraphs.size(),
                                             0};
  }

  void publish() {
    const std::string number = std::to_string(++generation_.number);
    generation_.removed.reset();
    if (std::any_of(removed_.begin(), removed_.end(),
                    [](const auto& one) { return !one.articles.empty(); })) {
      const std::string name = "removed-00000" + number;
      const std::string data = schema::encode_removed(removed_);
      write_file(path() / name, data);
      generation_.removed = {name, data.size(), schema::file_checksum(path() / name)};
    }
    const std::string name = "generation-00000" + number + ".json";
    const std::string json = schema::to_json(generation_);
    write_file(path() / name, json);
    write_file(path() / "CURRENT.next", schema::current_text(name, json));
    std::filesystem::rename(path() / "CURRENT.next", path() / schema::current_file);
  }

  TemporaryFolder folder_;
  schema::Generation generation_;
  std::vector<schema::RemovedDocuments> removed_;
};

// Returns the articles of the segments that are not removed.
inline std::vector<schema::Article> living(const std::vector<TestSegment>& segments) {
  std::vector<schema::Article> articles;
  for (const TestSegment& one : segments) {
    for (std::size_t i = 0; i < one.articles.size(); ++i) {
      if (i >= one.removed.size() || !one.removed[i]) articles.push_back(one.articles[i]);
    }
  }
  return articles;
}

}  // namespace fahras::test
