// What the credentials of a request allow.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <keys/search_rules.h>

namespace fahras::keys {

// The reason for which credentials are refused. It reveals nothing that they do not allow to know.
class Denied : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Grant {
 public:
  // Allows everything.
  static Grant everything(std::string name) { return {std::move(name), {"*"}, {"*"}}; }
  Grant(std::string name, std::vector<std::string> actions, std::vector<std::string> indexes,
        std::optional<SearchRules> rules = std::nullopt);

  // A name for whom the credentials belong to. It is not secret.
  const std::string& name() const { return name_; }
  // Throws Denied.
  void require(std::string_view action) const;
  void require_index(std::string_view uid) const;
  void require_all_indexes() const;
  bool reaches(std::string_view uid) const;
  // The JSON of the filter that hides articles of an index, or nullopt if all may be seen. The
  // index must be one that the grant reaches.
  std::optional<std::string> filter(std::string_view uid) const;

 private:
  std::string name_;
  std::vector<std::string> actions_;
  std::vector<std::string> indexes_;
  std::optional<SearchRules> rules_;
};

}  // namespace fahras::keys
