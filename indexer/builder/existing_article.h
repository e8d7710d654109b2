// Looks up the article that an index holds under an id, while another article with that id is
// added.
#pragma once

#include <optional>
#include <string>

#include <schema/article.h>

#include "live_segments.h"

namespace fahras::builder {

// Caches the last id, where its article is and, once it is needed, the article. All steps of an
// addition ask for the same article, so it is found, read and decompressed once.
class ExistingArticle {
 public:
  // Keeps a reference to `segments`.
  explicit ExistingArticle(LiveSegments& segments) : segments_(segments) {}

  // Returns the place of the living article with this id; nothing if the index holds none.
  const std::optional<LiveSegments::Place>& find(const std::string& id);
  // Returns the living article with this id; null if the index holds none. The pointer is valid
  // until another function is called.
  const schema::Article* article(const std::string& id);
  // Whether the index holds a living article that is equal to `article`, including its id. The file
  // and the group of near-duplicates are not compared: the file is only where the article was read,
  // and the group depends on other articles.
  bool equals(const schema::Article& article);
  // Marks the living article with this id as removed. Returns false if the index holds none.
  bool remove(const std::string& id);

 private:
  schema::Article& read();

  LiveSegments& segments_;
  std::optional<std::string> id_;  // the last id
  std::optional<LiveSegments::Place> place_;
  std::optional<schema::Article> article_;  // at place_, once it was read
};

}  // namespace fahras::builder
