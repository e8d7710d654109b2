// Small indexes of a test's own articles.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <builder/builder.h>
#include <fahras/searcher.h>
#include <support/temporary_folder.h>

namespace fahras::test {

// A paragraph that begins with # is a heading.
inline schema::Article article(std::string id, const std::vector<std::string>& paragraphs) {
  schema::Article result;
  result.id = std::move(id);
  for (const std::string& text : paragraphs) {
    const bool heading = text.starts_with('#');
    result.paragraphs.push_back({heading ? text.substr(1) : text, heading});
  }
  return result;
}

inline schema::Article dated(std::string id, std::string date,
                             const std::vector<std::string>& paragraphs) {
  schema::Article result = article(std::move(id), paragraphs);
  result.date = std::move(date);
  return result;
}

class TinyIndex {
 public:
  // The lines of a file of synonyms.
  using Rules = std::string;
  explicit TinyIndex(std::vector<schema::Article> articles, const std::string& analyzer = "light10",
                     const Rules& rules = {}) {
    builder::Options options;
    options.index = folder_.path() / "index";
    options.analyzer = analyzer;
    options.threads = 1;
    if (!rules.empty()) {
      options.synonyms = folder_ / "rules.txt";
      write_file(options.synonyms, rules);
    }
    builder::Build build(options);
    for (schema::Article& one : articles) build.add(std::move(one));
    build.publish();
  }
  std::filesystem::path path() const { return folder_.path() / "index"; }

 private:
  TemporaryFolder folder_;
};

inline SearchRequest request(std::string query) {
  SearchRequest result;
  result.query = std::move(query);
  return result;
}

inline std::vector<std::string> ids(const SearchResult& result) {
  std::vector<std::string> found;
  for (const Hit& hit : result.hits) {
    found.push_back(hit.paragraph ? hit.id + "#" + std::to_string(*hit.paragraph) : hit.id);
  }
  return found;
}

using Ids = std::vector<std::string>;

}  // namespace fahras::test
