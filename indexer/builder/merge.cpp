#include "merge.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <schema/generation.h>
#include <schema/pieces.h>
#include <schema/segment_facts.h>
#include <xapian.h>

#include "durable.h"
#include "failure.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// Each database uses about four file descriptors while it is merged, and a process may have 1,024.
constexpr std::size_t max_at_once = 64;

// Removes the prefix of Xapian 1.4's table, which Xapian does not remove from the keys of user
// metadata when it asks which value to keep.
std::string_view without_table(std::string_view key) {
  constexpr std::string_view in_table("\0\xC0", 2);
  if (key.starts_with(in_table)) key.remove_prefix(in_table.size());
  return key;
}

// Joins the lists of pieces and keeps the first database's facts. Both are read in advance, because
// Xapian passes the values of a key in an unspecified order.
class Joiner : public Xapian::Compactor {
 public:
  void add(const Xapian::Database& database) {
    if (facts_.empty()) facts_ = database.get_metadata(schema::segment_facts_key);
    const std::string pieces = database.get_metadata(schema::pieces_key);
    if (pieces.empty()) return;
    for (const schema::Piece& piece : schema::decode_pieces(pieces)) pieces_.push_back(piece);
  }
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string values[]) override {
    if (without_table(key) == schema::pieces_key) return schema::encode_pieces(pieces_);
    if (without_table(key) == schema::segment_facts_key) return facts_;
    return Compactor::resolve_duplicate_metadata(key, count, values);
  }

 private:
  std::vector<schema::Piece> pieces_;
  std::string facts_;
};

// Throws Error(internal) if the table of documents' data cannot be opened. Otherwise Xapian would
// treat the table as one that was never written and leave its entries out.
void must_have_data(const Xapian::Database& database, const fs::path& path) {
  const fs::path table = path / "docdata.glass";
  if (!fs::is_directory(path) || !fs::exists(table)) return;
  if (database.get_document(database.get_lastdocid()).get_data().empty()) {
    throw Error(ErrorKind::internal, table.string(), "cannot be opened");
  }
}

void merge_some(const std::vector<fs::path>& databases, const fs::path& target, Sources fate) {
  Xapian::Database sources;
  Joiner joiner;
  for (const fs::path& path : databases) {
    const Xapian::Database database(path.string());
    must_have_data(database, path);
    joiner.add(database);
    sources.add_database(database);
  }
  sources.compact(target.string(), Xapian::DBCOMPACT_SINGLE_FILE, 0, joiner);
  if (fate == Sources::keep) return;
  for (const fs::path& database : databases) fs::remove_all(database);
}

// Merges each group of `max_at_once` neighbouring databases into one, and returns the merged
// databases.
std::vector<fs::path> merge_groups(const std::vector<fs::path>& databases, const fs::path& target,
                                   int pass, Sources sources) {
  std::vector<fs::path> merged;
  for (std::size_t begin = 0; begin < databases.size(); begin += max_at_once) {
    const std::size_t end = std::min(begin + max_at_once, databases.size());
    fs::path part = target;
    part += fmt::format(".{}-{}", pass, merged.size());
    merge_some({databases.begin() + begin, databases.begin() + end}, part, sources);
    merged.push_back(std::move(part));
  }
  return merged;
}

}  // namespace

void merge_databases(std::vector<fs::path> databases, const fs::path& target, Sources sources) {
  with_path(ErrorKind::internal, target, [&] {
    for (int pass = 1; databases.size() > max_at_once; ++pass) {
      databases = merge_groups(databases, target, pass, sources);
      sources = Sources::remove;
    }
    const NewFile file(target);
    merge_some(databases, target, sources);
    file.sync();
  });
}

void merge_segment(const std::vector<fs::path>& articles, const std::vector<fs::path>& paragraphs,
                   const fs::path& folder, unsigned threads, Sources sources) {
  const auto policy = threads > 1 ? std::launch::async : std::launch::deferred;
  auto merged =
      std::async(policy, merge_databases, articles, folder / schema::articles_file, sources);
  merge_databases(paragraphs, folder / schema::paragraphs_file, sources);
  merged.get();
}

}  // namespace fahras::builder
