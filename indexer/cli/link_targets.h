// Watches names that may lead to another target later although nothing changes in the folder that
// holds them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "file_facts.h"

namespace fahras::indexer_cli {

// The names are symbolic links and roots, the path to which may change.
class LinkTargets {
 public:
  // Remembers where a name leads now. look() forgets a link that is not a link any more.
  void add_root(const std::string& path) { roots_[path] = target_of(path); }
  void add_link(const std::string& path) { links_[path] = target_of(path); }
  bool has(const std::string& path) const { return roots_.count(path) + links_.count(path) > 0; }
  void clear();

  struct Changed {
    std::vector<std::string>
        folders;                     // names that led to a folder, or now do, and to another target
    std::vector<std::string> files;  // names that now lead to another file, or to another content
  };
  // Returns what has changed since a name was added, or since the last call. A name that led to a
  // file and now leads to nothing is not reported.
  Changed look();

 private:
  std::map<std::string, Target> roots_;
  std::map<std::string, Target> links_;
};

}  // namespace fahras::indexer_cli
