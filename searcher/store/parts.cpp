#include <store/parts.h>

#include <fahras/error.h>
#include <fmt/format.h>

namespace fahras::store {
namespace {

constexpr const char* make_table =
    "CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, version INTEGER NOT NULL)";

bool has_parts(Database& database) {
  return database.query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'parts'")
      .next();
}

void refuse_newer(const Database& database, std::string_view part, int version, std::size_t known) {
  if (static_cast<std::size_t>(version) <= known) return;
  throw Error(ErrorKind::index,
              fmt::format("{}: its {} have version {}, which a newer version of Fahras has "
                          "written; this one knows versions up to {}",
                          database.file().string(), part, version, known));
}

}  // namespace

int part_version(Database& database, std::string_view part) {
  if (!has_parts(database)) return 0;
  Statement found = database.query("SELECT version FROM parts WHERE name = ?", part);
  return found.next() ? static_cast<int>(found.integer(0)) : 0;
}

void migrate(Database& database, std::string_view part, std::span<const std::string_view> steps) {
  Transaction transaction(database);
  database.execute(make_table);
  const int version = part_version(database, part);
  refuse_newer(database, part, version, steps.size());
  if (static_cast<std::size_t>(version) == steps.size()) return;
  for (const std::string_view step : steps.subspan(static_cast<std::size_t>(version)))
    database.execute(std::string(step));
  database.run("INSERT OR REPLACE INTO parts(name, version) VALUES (?, ?)", part, steps.size());
  transaction.commit();
}

}  // namespace fahras::store
