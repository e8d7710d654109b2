#include <fstream>
#include <string>
#include <vector>

#include <query/parser.h>
#include <support/catch.h>

#include "queries.h"

namespace fahras::query {
namespace {

// Returns the texts in backquotes in the first column of the tables headed "You write".
std::vector<std::string> documented_queries() {
  std::ifstream file(FAHRAS_QUERY_LANGUAGE);
  std::vector<std::string> queries;
  bool in_table = false;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) in_table = false;
    if (line.starts_with("| You write")) in_table = true;
    if (!in_table) continue;
    const std::string cell = line.substr(0, line.find(" | "));
    for (auto begin = cell.find('`'); begin != std::string::npos; begin = cell.find('`', begin)) {
      const auto end = cell.find('`', begin + 1);
      queries.push_back(cell.substr(begin + 1, end - begin - 1));
      begin = end + 1;
    }
  }
  return queries;
}

}  // namespace

TEST_CASE("documentation: every example of docs/query-language.md parses as written") {
  const auto queries = documented_queries();
  CHECK(queries.size() > 20);
  for (const std::string& query : queries) {
    CAPTURE(query);
    CHECK(parsed(query).fallback_reason == "");
  }
}

}  // namespace fahras::query
