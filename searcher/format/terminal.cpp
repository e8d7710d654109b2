#include <format/terminal.h>

#include <algorithm>

#include <fahras/printable.h>

namespace fahras::format {

std::string highlight(std::string_view text, std::size_t begin, const std::vector<Mark>& marks,
                      std::string_view open, std::string_view close) {
  std::string out;
  std::size_t done = 0;
  for (const Mark& mark : marks) {
    if (mark.end <= begin + done || mark.begin >= begin + text.size()) continue;
    const std::size_t from = std::max(mark.begin, begin + done) - begin;
    const std::size_t to = std::min(mark.end - begin, text.size());
    out += printable(text.substr(done, from - done));
    out += open;
    out += printable(text.substr(from, to - from));
    out += close;
    done = to;
  }
  return out + printable(text.substr(done));
}

}  // namespace fahras::format
