#include <page/assets.h>

#include <algorithm>
#include <array>

namespace fahras::page {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> all_headers = {{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
     "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    // Browsers keep the files but revalidate them with the ETag, so a new version of the page is
    // seen at once.
    {"Cache-Control", "no-cache"},
}};

}  // namespace

const Asset* find(std::string_view path) {
  const auto all = assets();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Asset& asset) { return asset.path == path; });
  return found == all.end() ? nullptr : &*found;
}

std::span<const std::pair<std::string_view, std::string_view>> headers() { return all_headers; }

}  // namespace fahras::page
