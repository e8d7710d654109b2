// What a writer was given so far.
#pragma once

#include <cstdint>
#include <string>

#include <schema/article.h>

#include "hash_set.h"

namespace fahras::builder {

class AddedArticles {
 public:
  // False for an id that was given before. Throws Error(input) for one that cannot be one.
  bool take_id(const schema::Article& article);
  bool has_id(const std::string& id) const;
  void count_group(const schema::Article& article);
  // Articles that were near-duplicates of one before them.
  std::uint64_t near_duplicates() const { return near_duplicates_; }

 private:
  HashSet ids_;
  HashSet groups_;
  std::uint64_t near_duplicates_ = 0;
};

}  // namespace fahras::builder
