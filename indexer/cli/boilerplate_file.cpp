#include "boilerplate_file.h"

#include <string_view>

#include <base/split.h>
#include <base/utf8.h>
#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/text_file.h>

namespace fahras::indexer_cli {

void read_boilerplate(const std::string& file, std::vector<std::string>& lines) {
  const std::string text = schema::read_text_file(file, max_boilerplate_bytes);
  std::string_view rest = text;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    std::string_view line = base::take_line(rest);
    if (!base::is_utf8(line)) {
      throw Error(ErrorKind::usage, fmt::format("--boilerplate {}:{}: not UTF-8", file, number));
    }
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
  }
}

}  // namespace fahras::indexer_cli
