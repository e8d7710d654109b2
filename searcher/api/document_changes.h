// What several tasks together make of the documents of an index.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fahras/writer.h>

#include "given_articles.h"

namespace fahras::api {

// What happens to the fields that an added document lacks: they become empty, or keep their stored
// values.
enum class Missing { empty, kept };

// An article that cannot be added, and the task that added it.
struct RefusedArticle {
  std::size_t task = 0;
  std::string why;
};

// Collects additions and removals, with the same result as carrying out one after the other, and
// passes what becomes of each document to a Writer once.
class DocumentChanges {
 public:
  // `writer` must outlive the object.
  explicit DocumentChanges(Writer& writer) : writer_(writer) {}

  struct Addition {
    std::size_t task = 0;  // a number that RefusedArticle names
    Missing missing = Missing::empty;
    bool skip_creation = false;  // documents with new ids are left out
  };
  // Returns the ids of the documents that were added or replaced.
  std::vector<std::string> add(std::vector<GivenArticle> articles, const Addition& addition);
  // Returns how many documents there were with these ids.
  std::size_t remove(const std::vector<std::string>& ids);

  bool empty() const { return changes_.empty(); }
  // Passes everything to the writer. If it refuses an article, returns that; neither the changes
  // nor the writer should be used then.
  std::optional<RefusedArticle> write();

 private:
  struct Change {
    std::size_t task = 0;
    std::optional<NewArticle> article;  // nothing: the document is removed
  };
  // Whether the article of the index is needed if no task has changed it yet.
  enum class Existing { read, replaced };
  Change& change_of(const std::string& id, Existing existing);
  void add(GivenArticle&& given, const Addition& addition);

  Writer& writer_;
  std::map<std::string, std::size_t> places_;  // by id
  std::vector<Change> changes_;                // in the order in which documents are named first
  std::vector<std::string> ids_;               // of the changes
};

}  // namespace fahras::api
