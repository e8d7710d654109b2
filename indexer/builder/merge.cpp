#include "merge.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

#include "failure.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// Each database takes about four file descriptors while it is merged, of 1,024 that a process has.
constexpr std::size_t most_at_once = 64;

void merge_some(const std::vector<fs::path>& databases, const fs::path& target) {
  Xapian::Database sources;
  for (const fs::path& database : databases) {
    sources.add_database(Xapian::Database(database.string()));
  }
  sources.compact(target.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  for (const fs::path& database : databases) fs::remove_all(database);
}

// One database for each `most_at_once` neighbours.
std::vector<fs::path> merge_groups(const std::vector<fs::path>& databases, const fs::path& target,
                                   int pass) {
  std::vector<fs::path> merged;
  for (std::size_t begin = 0; begin < databases.size(); begin += most_at_once) {
    const std::size_t end = std::min(begin + most_at_once, databases.size());
    fs::path part = target;
    part += fmt::format(".{}-{}", pass, merged.size());
    merge_some({databases.begin() + begin, databases.begin() + end}, part);
    merged.push_back(std::move(part));
  }
  return merged;
}

}  // namespace

void merge_databases(std::vector<fs::path> databases, const fs::path& target) {
  with_path(ErrorKind::internal, target, [&] {
    for (int pass = 1; databases.size() > most_at_once; ++pass) {
      databases = merge_groups(databases, target, pass);
    }
    merge_some(databases, target);
  });
}

}  // namespace fahras::builder
