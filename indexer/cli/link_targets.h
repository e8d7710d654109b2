// Where names lead that may lead elsewhere without a change in the folder that holds them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "file_facts.h"

namespace fahras::indexer_cli {

// Symbolic links, and names that are reached by a path which may change: the roots.
class LinkTargets {
 public:
  // Remembers where the name leads now. A link that is none any more is forgotten by look().
  void add_root(const std::string& path) { roots_[path] = target_of(path); }
  void add_link(const std::string& path) { links_[path] = target_of(path); }
  bool has(const std::string& path) const { return roots_.count(path) + links_.count(path) > 0; }
  void clear();

  struct Changed {
    std::vector<std::string> folders;  // of a folder another one, or none; or one where was none
    std::vector<std::string> files;    // of a file another one, or another content
  };
  // What has changed since a name was added, or since the last call. A file that is gone, or a link
  // that leads nowhere any more, is no change.
  Changed look();

 private:
  std::map<std::string, Target> roots_;
  std::map<std::string, Target> links_;
};

}  // namespace fahras::indexer_cli
