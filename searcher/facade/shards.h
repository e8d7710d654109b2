// The segments of all indexes that are searched together, as two Xapian databases.
//
// Both databases are combined from the same segments in the same order, so that a document of
// either belongs to the segment (docid - 1) % count.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <schema/generation.h>
#include <schema/synonyms.h>
#include <schema/words.h>
#include <suggest/vocabulary.h>
#include <xapian.h>

namespace fahras::facade {

class Shards {
 public:
  // Throws Error(index): no index, another format, damaged, or analyzers that differ.
  explicit Shards(const std::vector<std::filesystem::path>& indexes);

  const Analyzer& analyzer() const { return *analyzer_; }
  const Xapian::Database& articles() const { return articles_; }
  const Xapian::Database& paragraphs() const { return paragraphs_; }
  const Xapian::Database& database(Unit unit) const;
  suggest::Vocabulary vocabulary() const;
  // Those of all indexes, and what was added.
  const schema::Synonyms& synonyms() const { return synonyms_; }
  void add_synonyms(const std::filesystem::path& file);
  bool empty() const { return segments_.empty(); }
  bool has_removed() const { return has_removed_; }

  // The segment that a document of either database belongs to.
  std::size_t segment_of(Xapian::docid document) const { return (document - 1) % segments_.size(); }
  // The document of the article `id` in a segment, as the articles database counts; absent when
  // the segment has none or a later one replaced or removed it.
  std::optional<Xapian::docid> find(std::size_t segment, const std::string& id) const;
  bool removed(std::size_t segment, const std::string& id) const;
  // User metadata of a segment's articles; empty if there is none under this key.
  std::string metadata(std::size_t segment, const std::string& key) const;
  // The dictionaries of a segment's forward index; several where builds were merged.
  const std::vector<schema::DictionaryId>& dictionaries(std::size_t segment) const {
    return segments_[segment].dictionaries;
  }
  std::size_t segments() const { return segments_.size(); }

 private:
  struct OpenSegment {
    Xapian::Database articles;
    std::unordered_set<std::string> removed;
    std::vector<schema::DictionaryId> dictionaries;
  };
  void add_index(const std::filesystem::path& index);
  void agree_on(const schema::Generation& generation, const std::filesystem::path& index);
  void add_segment(const std::filesystem::path& folder, const schema::Segment& segment);

  const Analyzer* analyzer_ = nullptr;
  Xapian::Database articles_;
  Xapian::Database paragraphs_;
  std::vector<OpenSegment> segments_;
  schema::Synonyms synonyms_;
  bool has_removed_ = false;
};

}  // namespace fahras::facade
