#include "encodings.h"

#include <base/ascii.h>
#include <base/split.h>
#include <optional>

#include "text.h"

namespace fahras::http {

namespace {

// Parses a q-value into thousandths. An invalid one counts as 0.
int quality(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  int thousandths = (text[0] - '0') * 1000;
  if (text.size() > 1 && text[1] != '.') return 0;
  int unit = 100;
  for (const char digit : text.substr(text.size() > 1 ? 2 : 1)) {
    if (!base::is_ascii_digit(digit)) return 0;
    thousandths += (digit - '0') * unit;
    unit /= 10;
  }
  return thousandths <= 1000 ? thousandths : 0;
}

int quality_of(const std::vector<std::string_view>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (same(parts[i].substr(0, 2), "q=")) return quality(base::trim(parts[i].substr(2)));
  }
  return 1000;
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  std::optional<int> gzip;
  std::optional<int> identity;
  std::optional<int> rest;
  for (const std::string_view item : base::split_list(accept_encoding, ",")) {
    const auto parts = base::split_list(item, ";");
    if (parts.empty()) continue;
    if (same(parts[0], "gzip") || same(parts[0], "x-gzip")) gzip = quality_of(parts);
    if (same(parts[0], "identity")) identity = quality_of(parts);
    if (parts[0] == "*") rest = quality_of(parts);
  }
  const int wanted = gzip.value_or(rest.value_or(0));
  return wanted > 0 && wanted >= identity.value_or(0);
}

}  // namespace fahras::http
