// The views that a request with several searches is answered from.
#pragma once

#include <map>
#include <string>

#include <keys/grant.h>

#include "index.h"

namespace fahras::api {

// Holds one view of each index.
class Views {
 public:
  // Takes a view of each index, in the order of the uids, so that two requests cannot deadlock. The
  // grant must reach the indexes. Throws Error and ApiError.
  Views(const std::map<std::string, IndexPointer>& indexes, const keys::Grant& grant) {
    for (const auto& [uid, index] : indexes) views_.emplace(uid, index->view(grant));
  }
  const View& of(const Index& index) const { return views_.at(index.uid()); }

 private:
  std::map<std::string, View> views_;
};

}  // namespace fahras::api
