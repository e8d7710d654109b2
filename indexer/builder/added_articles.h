// Remembers the ids and groups of the articles that a writer was given.
#pragma once

#include <cstdint>
#include <string>

#include <schema/article.h>

#include "hash_set.h"

namespace fahras::builder {

class AddedArticles {
 public:
  // Remembers the id of an article. Returns false if it was remembered before. Throws Error(input)
  // for an id that is empty or longer than schema::max_id_bytes.
  bool take_id(const schema::Article& article);
  bool has_id(const std::string& id) const;
  // Counts the article as a near-duplicate if its group was counted before.
  void count_group(const schema::Article& article);
  // Returns how many articles were near-duplicates of an earlier one.
  std::uint64_t near_duplicates() const { return near_duplicates_; }

 private:
  HashSet ids_;
  HashSet groups_;
  std::uint64_t near_duplicates_ = 0;
};

}  // namespace fahras::builder
