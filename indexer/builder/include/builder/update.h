// Changes an existing index: articles are added, replaced and removed, and segments are merged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <schema/article.h>

namespace fahras::builder {

// Whether an empty folder becomes an index.
enum class MayCreate { no, yes };

// One change of an index. Everything becomes visible together by publish(); an update that is
// destroyed before leaves the index as it was. An article that the index holds is found and read
// once when skip(), similar() and add() are called for the article that replaces it.
class Update : public Writer {
 public:
  // Takes the lock of the folder. Options::analyzer must be that of the index, or empty; if it is
  // empty, a new index gets the default. Options::synonyms, if given, replace those of the index.
  // Throws Error: usage (another analyzer, bad synonyms, an index of shards), index (a damaged
  // index, no index), internal (another writer, which the message names, holds the lock).
  explicit Update(const Options& options, MayCreate create = MayCreate::yes);
  ~Update() override;
  Update(const Update&) = delete;
  Update& operator=(const Update&) = delete;

  const Analyzer& analyzer() const override;
  schema::Settings settings() const;  // of the index
  // Returns the article of the index with this id; null if there is none, or if this update has
  // replaced or removed it. The pointer is valid until another function is called.
  const schema::Article* article(const std::string& id);
  // Returns whether the index holds an equal article, without comparing file and group of
  // near-duplicates. If so, the article need not be added, and its id counts as given to this
  // update.
  bool skip(const schema::Article& article) override;
  // Adds an article, which replaces the article with its id if the index holds one. Returns false,
  // as Writer::add() does, if this update was given the id before.
  bool add(schema::Article&& article) override;
  // Whether add() took an article with this id, or skip() found it in the index.
  bool was_given(const std::string& id) const;
  // Removes an article of the index. Returns false if the index holds none with this id.
  bool remove(const std::string& id);
  // Returns at most 16 articles of the index that may be near-duplicates of `article`: their titles
  // have the same schema::title_key(), and they contain most of its rare words. The article with
  // the same id is not among them.
  std::vector<schema::Article> similar(const schema::Article& article);

  // Publishes the change, if there is one, and then merges segments if there are many
  // (merge_policy.h) and Options::merge says so. Throws as Writer::publish() does.
  Report publish() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Returns an article as it is to be indexed now, given the one that is stored.
using Remake = std::function<schema::Article(schema::Article&&)>;

// Returns the settings of an index. Throws Error(index) as schema::open_generation() does.
schema::Settings read_settings(const std::filesystem::path& index);

// Changes the settings of an index: indexes all stored articles again and publishes one generation.
// Does nothing if the settings are those that the index has. `remake`, if it is not empty, is
// called for each article. The report counts what the index then holds. Throws as Update does.
Report change_settings(const Options& options, const schema::Settings& settings,
                       const Remake& remake = {});

// Indexes the stored articles of an index of an older format again. Does nothing to an index of the
// current format and analyzer. Throws as Update does.
Report upgrade(const Options& options);

// Merges all segments of an index into one without removed documents. The report counts what the
// index then holds. Uses the members index, threads and memory_bytes of `options`. Throws as Update
// does.
Report optimize(const Options& options);

}  // namespace fahras::builder
