#include "link_targets.h"

#include <utility>

namespace fahras::indexer_cli {
namespace {

void compare(const std::string& path, Target& known, LinkTargets::Changed& changed) {
  const Target now = target_of(path);
  const Target before = std::exchange(known, now);
  if (now == before) return;
  if (now.is_folder || before.is_folder) {
    changed.folders.push_back(path);
  } else if (now.exists) {
    changed.files.push_back(path);
  }
}

}  // namespace

void LinkTargets::clear() {
  roots_.clear();
  links_.clear();
}

LinkTargets::Changed LinkTargets::look() {
  Changed changed;
  for (auto& [path, target] : roots_) compare(path, target, changed);
  for (auto link = links_.begin(); link != links_.end();) {
    if (!is_link(link->first)) {
      link = links_.erase(link);
      continue;
    }
    compare(link->first, link->second, changed);
    ++link;
  }
  return changed;
}

}  // namespace fahras::indexer_cli
