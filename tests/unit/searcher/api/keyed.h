// A service with a master key, and requests with credentials.
#pragma once

#include <string>
#include <vector>

#include <support/temporary_folder.h>

#include "served.h"

namespace fahras::test {

inline constexpr const char* master_key = "MASTER_KEY";

class Keyed {
 public:
  // `folder` is for the database of keys; without one, there are only the default keys.
  explicit Keyed(const std::filesystem::path& folder = {},
                 const std::vector<NewArticle>& articles = sample_articles());

  // Ask with credentials; "" means without the header.
  Answer ask(const std::string& credentials, const std::string& method, const std::string& target,
             const std::string& body = "");
  // Makes a key and returns the answer, which has to be a 201.
  Input make_key(const std::string& body);
  // Returns a token with these search rules, signed with the default search key.
  std::string tenant(const std::string& rules);

  Served& served() { return served_; }

 private:
  Served served_;
};

}  // namespace fahras::test
