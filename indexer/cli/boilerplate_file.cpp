#include "boilerplate_file.h"

#include <sstream>

#include <base/utf8.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/text_file.h>

namespace fahras::indexer_cli {

void read_boilerplate(const std::string& file, std::vector<std::string>& lines) {
  std::istringstream text(schema::read_text_file(file, max_boilerplate_bytes));
  std::size_t number = 0;
  for (std::string line; std::getline(text, line);) {
    ++number;
    if (!base::is_utf8(line)) {
      throw Error(ErrorKind::usage, fmt::format("--boilerplate {}:{}: not UTF-8", file, number));
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) lines.push_back(line);
  }
}

}  // namespace fahras::indexer_cli
