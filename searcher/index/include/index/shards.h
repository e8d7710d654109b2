// The segments of all indexes that are searched together, as two Xapian databases.
//
// Both databases are combined from the same segments in the same order, so that a document of
// either belongs to the segment (docid - 1) % count.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <schema/article.h>
#include <schema/generation.h>
#include <schema/stub.h>
#include <schema/synonyms.h>
#include <schema/words.h>
#include <suggest/vocabulary.h>
#include <xapian.h>

#include <index/living_documents.h>
#include <index/presence.h>
#include <index/published.h>
#include <index/segment.h>
#include <index/served_shards.h>

namespace fahras::index {

class Shards {
 public:
  // Throws Error(index): no index, another format, damaged, or analyzers that differ; ShardsDown: a
  // served shard is, unless `options` allow that and another one is not. What a writer replaces
  // meanwhile is opened again as it is then.
  static Shards open(const std::vector<std::filesystem::path>& indexes,
                     const OpenOptions& options = {});
  // The same. Served shards that are known not to answer are not waited for, those that do not
  // answer now become known.
  static Shards open(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options,
                     Presence& presence, Deadline::Milliseconds patience);

  // What was opened; without a name where writers publish so fast that it cannot be told.
  const Published& published() const { return published_; }
  const Analyzer& analyzer() const { return *analyzer_; }
  const LivingDocuments& documents(Unit unit) const;
  const Xapian::Database& articles() const { return articles_.database(); }
  const Xapian::Database& paragraphs() const { return paragraphs_.database(); }
  const Xapian::Database& database(Unit unit) const { return documents(unit).database(); }
  // Of one segment.
  const Xapian::Database& database(std::size_t segment, Unit unit) const;
  bool is_served(std::size_t segment) const { return segments_[segment].is_served; }
  // Keeps a reference to these shards.
  suggest::Vocabulary vocabulary() const;
  // Those of all indexes, and what was added.
  const schema::Synonyms& synonyms() const { return synonyms_; }
  // `name` is for messages. Throws Error(usage).
  void add_synonyms(const std::string& text, const std::string& name);
  bool empty() const { return segments_.empty(); }
  // Whether some segment is reached through servers: every look into it costs a round trip, and the
  // values of its documents cannot be read.
  bool has_remote() const { return has_remote_; }
  // The names of served segments that are down.
  const std::vector<std::string>& missing() const { return missing_; }

  // The segment that a document of either database belongs to.
  std::size_t segment_of(Xapian::docid document) const { return (document - 1) % segments_.size(); }
  // A document as its segment's own databases count, and back.
  Xapian::docid in_segment(Xapian::docid document) const;
  Xapian::docid in_all(Xapian::docid document, std::size_t segment) const;
  // The document of the article `id` in a segment, as the articles database counts; absent when
  // the segment has none or a later one replaced or removed it.
  std::optional<Xapian::docid> find(std::size_t segment, const std::string& id) const;
  // Whether the article behind a document of either database was replaced or removed.
  bool removed(Unit unit, Xapian::docid document) const;
  // Those of a segment, ascending, as its own databases count.
  const std::vector<Xapian::docid>& removed_from(std::size_t segment, Unit unit) const;
  // What is stored of an article, by its document in articles(). All throw Error(index) for damaged
  // data.
  schema::Article article(Xapian::docid document) const;
  std::string tokens(Xapian::docid document) const;
  schema::DictionaryId dictionary(Xapian::docid document) const;
  // The paragraph behind a document of paragraphs().
  struct Paragraph {
    Xapian::docid article = 0;  // its document in articles()
    std::uint32_t number = 0;   // index into Article::paragraphs
  };
  Paragraph paragraph(Xapian::docid document) const;
  // User metadata of a segment's articles; empty if there is none under this key.
  std::string metadata(std::size_t segment, const std::string& key) const;
  // The dictionaries of a segment's forward index; several where builds were merged.
  std::vector<schema::DictionaryId> dictionaries(std::size_t segment) const;
  std::size_t segments() const { return segments_.size(); }

 private:
  Shards(const std::vector<schema::Source>& sources, ServedShards served);
  void add_index(const std::filesystem::path& index);
  void add_served(const schema::RemoteSegment& remote, ServedSegment served);
  void agree_on(const std::string& analyzer, const std::string& index);
  const OpenSegment& segment(Xapian::docid document) const {
    return segments_[segment_of(document)];
  }

  Published published_;
  const Analyzer* analyzer_ = nullptr;
  LivingDocuments articles_;
  LivingDocuments paragraphs_;
  std::vector<OpenSegment> segments_;
  schema::Synonyms synonyms_;
  bool has_remote_ = false;
  std::vector<std::string> missing_;
};

}  // namespace fahras::index
