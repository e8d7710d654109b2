#include "xml_ampersands.h"

#include <algorithm>
#include <array>

namespace fahras::readers {
namespace {

constexpr std::string_view cdata_begin = "<![CDATA[";
constexpr std::string_view cdata_end = "]]>";

bool is_xml_reference(std::string_view text) {
  static constexpr std::array<std::string_view, 5> entities = {"&amp;", "&lt;", "&gt;", "&quot;",
                                                               "&apos;"};
  if (text.starts_with("&#")) return true;
  return std::any_of(entities.begin(), entities.end(),
                     [&](std::string_view entity) { return text.starts_with(entity); });
}

}  // namespace

// Returns how many bytes of the window can be returned unchanged; 0 if an ampersand that must be
// escaped comes first.
std::size_t AmpersandSource::plain_run() {
  const std::string_view window = bytes_.peek(cdata_begin.size());
  const std::size_t special = window.find_first_of(in_cdata_ ? "]" : "&<");
  if (special != 0) return std::min(special, window.size());
  if (in_cdata_) {
    const bool ends = window.starts_with(cdata_end);
    in_cdata_ = !ends;
    return ends ? cdata_end.size() : 1;
  }
  if (window.front() == '&') return is_xml_reference(window) ? 1 : 0;
  in_cdata_ = window.starts_with(cdata_begin);
  return in_cdata_ ? cdata_begin.size() : 1;
}

std::size_t AmpersandSource::read(char* to, std::size_t size) {
  std::size_t given = 0;
  std::size_t run = 0;
  while (given < size) {
    if (!pending_.empty()) {
      const std::size_t copied = pending_.copy(to + given, size - given);
      pending_.remove_prefix(copied);
      given += copied;
    } else if (bytes_.window().empty()) {
      break;
    } else if ((run = plain_run()) == 0) {
      pending_ = "&amp;";
      bytes_.skip(1);
    } else {
      // A marker that does not fit is returned in parts, because its state is already known.
      const std::size_t copied = bytes_.window().substr(0, run).copy(to + given, size - given);
      bytes_.skip(copied);
      given += copied;
    }
  }
  return given;
}

}  // namespace fahras::readers
