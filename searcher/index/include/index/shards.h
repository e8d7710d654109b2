// The segments of all indexes that are searched together, as two combined Xapian databases: one of
// articles and one of paragraphs.
//
// Both combine the same segments in the same order. Xapian numbers their documents in turns: the
// first documents of all segments, then the second ones, and so on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <fahras/searcher.h>
#include <schema/article.h>
#include <schema/generation.h>
#include <schema/index_fields.h>
#include <schema/settings.h>
#include <schema/stub.h>
#include <schema/synonyms.h>
#include <schema/words.h>
#include <suggest/vocabulary.h>
#include <xapian.h>

#include <index/document_number.h>
#include <index/living_documents.h>
#include <index/presence.h>
#include <index/published.h>
#include <index/segment.h>
#include <index/served_shards.h>

namespace fahras::index {

class Shards {
 public:
  // Opens the indexes. If a writer replaces something meanwhile, opens what is published then.
  // Throws Error(index) if an index is absent, damaged or has another format, or if the analyzers
  // differ, and ShardsDown if a served shard is down, unless `options` allow that and another shard
  // is up.
  static Shards open(const std::vector<std::filesystem::path>& indexes,
                     const OpenOptions& options = {});
  // Does the same with the knowledge of `presence`, and with `patience` as in open_served().
  static Shards open(const std::vector<std::filesystem::path>& indexes, const OpenOptions& options,
                     Presence& presence, Deadline::Milliseconds patience);

  // What was opened. It has no name if writers publish so fast that it cannot be known.
  const Published& published() const { return published_; }
  const Analyzer& analyzer() const { return *analyzer_; }
  // The settings of the indexes, and the fields that follow from them. Fields are valid as long as
  // any copy of these shards.
  const schema::Settings& settings() const { return *settings_; }
  const schema::IndexFields& fields() const { return *fields_; }
  const LivingDocuments& documents(Unit unit) const;
  const Xapian::Database& articles() const { return articles_.database(); }
  const Xapian::Database& paragraphs() const { return paragraphs_.database(); }
  const Xapian::Database& database(Unit unit) const { return documents(unit).database(); }
  // The database of one segment.
  const Xapian::Database& database(std::size_t segment, Unit unit) const;
  bool is_served(std::size_t segment) const { return segments_[segment].is_served; }
  // Returns the words of all segments. It keeps a reference to these shards.
  suggest::Vocabulary vocabulary() const;
  // The rules of all indexes, and those that were added.
  const schema::Synonyms& synonyms() const { return synonyms_; }
  // Adds rules of synonyms. `name` is what messages call them. Throws Error(usage) if they have an
  // error.
  void add_synonyms(const std::string& text, const std::string& name);
  bool empty() const { return segments_.empty(); }
  // Whether any segment is reached through servers. Each access to such a segment takes a round
  // trip, and the values of its documents cannot be read.
  bool has_remote() const { return has_remote_; }
  // The names of the served shards that were left out because they are down.
  const std::vector<std::string>& missing() const { return missing_; }

  // Returns the segment that has a document.
  std::size_t segment_of(GlobalDocument document) const {
    return (document.value() - 1) % segments_.size();
  }
  // Converts the number of a document into that in its segment, and back.
  LocalDocument in_segment(GlobalDocument document) const;
  GlobalDocument in_all(LocalDocument document, std::size_t segment) const;
  // Does the same as in_all() where there is only one segment.
  static GlobalDocument in_all(LocalDocument document) { return GlobalDocument(document.value()); }
  // Returns the article `id` of a segment, as a document of articles(); nothing if the segment has
  // no such article, or if it was removed or replaced.
  std::optional<GlobalDocument> find(std::size_t segment, const std::string& id) const;
  // Whether the article of a document was removed or replaced.
  bool removed(Unit unit, GlobalDocument document) const;
  bool removed(Unit unit, std::size_t segment, LocalDocument document) const;
  // The removed documents of a segment, ascending.
  const std::vector<LocalDocument>& removed_from(std::size_t segment, Unit unit) const;
  // These return what is stored of an article, which is a document of articles(). They throw
  // Error(index) for damaged data.
  schema::Article article(GlobalDocument document) const;
  std::string tokens(GlobalDocument document) const;
  schema::DictionaryId dictionary(GlobalDocument document) const;
  // The paragraph that a document of paragraphs() holds.
  struct Paragraph {
    GlobalDocument article;    // the document of articles() that it belongs to
    std::uint32_t number = 0;  // index into Article::paragraphs
  };
  Paragraph paragraph(GlobalDocument document) const;
  // Returns user metadata of a segment's articles database; empty if it has none under this key.
  std::string metadata(std::size_t segment, const std::string& key) const;
  // Returns the dictionaries of a segment's forward index: several if it was merged from several
  // builds.
  std::vector<schema::DictionaryId> dictionaries(std::size_t segment) const;
  std::size_t segments() const { return segments_.size(); }

 private:
  Shards(const std::vector<schema::Source>& sources, ServedShards served);
  void add_index(const std::filesystem::path& index);
  void add_served(const schema::RemoteSegment& remote, ServedSegment served);
  void agree_on(const std::string& analyzer, const std::string& index);
  void agree_on_settings(const std::string& settings, const std::string& index);
  const OpenSegment& segment(GlobalDocument document) const {
    return segments_[segment_of(document)];
  }

  Published published_;
  const Analyzer* analyzer_ = nullptr;
  std::shared_ptr<const schema::Settings> settings_;
  std::shared_ptr<const schema::IndexFields> fields_;
  LivingDocuments articles_;
  LivingDocuments paragraphs_;
  std::vector<OpenSegment> segments_;
  schema::Synonyms synonyms_;
  bool has_remote_ = false;
  std::vector<std::string> missing_;
};

}  // namespace fahras::index
