#include "ids_to_remove.h"

#include <istream>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/article.h>

namespace fahras::indexer_cli {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorKind::usage, "remove: " + why);
}

void check_count(std::size_t count) {
  if (count > max_ids_to_remove) {
    refuse(fmt::format("more than {} ids; nothing is removed", max_ids_to_remove));
  }
}

// Reads up to a line break or the end, but not much more than an id may have. Returns false at the
// end.
bool read_line(std::istream& in, std::string& line) {
  constexpr std::size_t enough = schema::max_id_bytes + 2;
  line.clear();
  char byte = 0;
  while (line.size() < enough && in.get(byte) && byte != '\n') line += byte;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return in || !line.empty();
}

void read_ids(std::istream& in, std::vector<std::string>& ids) {
  std::size_t number = 0;
  for (std::string line; read_line(in, line);) {
    check_count(++number);
    if (line.size() > schema::max_id_bytes) {
      refuse(fmt::format("line {} is longer than an id ({} bytes); nothing is removed", number,
                         schema::max_id_bytes));
    }
    if (!line.empty()) ids.push_back(line);
    check_count(ids.size());
  }
}

}  // namespace

std::vector<std::string> ids_to_remove(const std::vector<std::string>& operands, std::istream& in) {
  std::vector<std::string> ids;
  for (const std::string& operand : operands) {
    if (operand == "-") {
      read_ids(in, ids);
      continue;
    }
    if (operand.size() > schema::max_id_bytes) {
      refuse(fmt::format("'{}…' is longer than an id ({} bytes); nothing is removed",
                         operand.substr(0, schema::max_id_bytes), schema::max_id_bytes));
    }
    ids.push_back(operand);
    check_count(ids.size());
  }
  return ids;
}

}  // namespace fahras::indexer_cli
