// Changes an index that stands: articles are added, replaced and removed, and segments merged.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <builder/builder.h>
#include <schema/article.h>

namespace fahras::builder {

// Whether an empty folder becomes an index.
enum class MayCreate { no, yes };

// One change of an index; Everything becomes visible at once,
// by publish(); an update that is destroyed before leaves the index as it was.
class Update : public Writer {
 public:
  // Takes the folder's lock. Options::analyzer must be the index's own or empty; then a new index
  // gets the default. Options::synonyms replace those of the index, if given. Throws Error: usage
  // (another analyzer, an index of shards), index (damaged, or no index), internal (another writer
  // holds the lock: names its process).
  explicit Update(const Options& options, MayCreate create = MayCreate::yes);
  ~Update() override;
  Update(const Update&) = delete;
  Update& operator=(const Update&) = delete;

  const Analyzer& analyzer() const override;
  // True if the index holds this very article, but for its file and its group of near-duplicates:
  // nothing is to be done, and the id counts as given.
  bool skip(const schema::Article& article) override;
  // Takes the place of the article with its id, if there is one. False, as Build has it, if this
  // update was given the id before.
  bool add(schema::Article&& article) override;
  // Whether add() took an article of this id, or skip() found it there.
  bool was_given(const std::string& id) const;
  // False if there is no such article in the index that stands.
  bool remove(const std::string& id);
  // Articles of the index that may be near-duplicates: few, all with a title of the same
  // schema::title_key(), and not the one with this id.
  std::vector<schema::Article> similar(const schema::Article& article);

  // Merges segments, too, where there are many (merge_policy.h). Publishes nothing if nothing
  // changed.
  Report publish() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Merges all segments into one without removed documents; Report tells what it holds. Threads and
// memory are the options' that are heeded. Throws as Update does.
Report optimize(const Options& options);

}  // namespace fahras::builder
