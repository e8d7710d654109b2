// The article that a live index holds under an id, while another one with that id is added.
#pragma once

#include <optional>
#include <string>

#include <schema/article.h>

#include "live_segments.h"

namespace fahras::builder {

// Remembers the id that was asked for last, where its article is and, once needed, the article: all
// steps of an addition ask for the same one, which is found, read and decompressed once.
class StandingArticle {
 public:
  // Keeps a reference to `segments`.
  explicit StandingArticle(LiveSegments& segments) : segments_(segments) {}

  // The place of the living article with this id; nothing if the index holds none.
  const std::optional<LiveSegments::Place>& find(const std::string& id);
  // The living article with this id, null if the index holds none; valid until another function is
  // called.
  const schema::Article* article(const std::string& id);
  // Whether `id` has a living article that says the same as `article`, whose id it is: all fields
  // are equal but the file, which is only where it was read, and the group of near-duplicates,
  // which depends on the articles around it.
  bool equals(const schema::Article& article);
  // Marks the living article with this id as removed. False if the index holds none.
  bool remove(const std::string& id);

 private:
  schema::Article& read();

  LiveSegments& segments_;
  std::optional<std::string> id_;  // that was asked for last
  std::optional<LiveSegments::Place> place_;
  std::optional<schema::Article> article_;  // at place_, once it was read
};

}  // namespace fahras::builder
