#include <support/catch.h>

#include <page/assets.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace page = fahras::page;

namespace {

std::string header(std::string_view name) {
  for (const auto& [header, value] : page::headers()) {
    if (header == name) {
      return std::string{value};
    }
  }
  return {};
}

// The files that a browser loads to show the page.
std::vector<page::Asset> files_of_the_page() {
  std::vector<page::Asset> files;
  for (const auto& asset : page::assets()) {
    if (asset.path != "/docs/http-api.md" && asset.path != "/embed.js") {
      files.push_back(asset);
    }
  }
  return files;
}

}  // namespace

TEST_CASE("the page is served at /, its files at their paths, and nothing else") {
  const auto* index = page::find("/");
  REQUIRE(index != nullptr);
  CHECK(index->content_type == "text/html; charset=utf-8");
  CHECK(index->bytes.substr(0, 15) == "<!doctype html>");
  REQUIRE(page::find("/page/main.js") != nullptr);
  CHECK(page::find("/page/main.js")->content_type == "text/javascript; charset=utf-8");
  for (const auto* path : {"", "/page", "/page/", "/page/../page/main.js", "/main.js", "//"}) {
    CHECK(page::find(path) == nullptr);
  }
}

TEST_CASE("every file has a path and its own ETag") {
  std::set<std::string_view> paths, tags;
  for (const auto& asset : page::assets()) {
    paths.insert(asset.path);
    tags.insert(asset.etag);
    CHECK_FALSE(asset.bytes.empty());
    CHECK(asset.etag.size() == 18);
    CHECK((asset.etag.front() == '"' && asset.etag.back() == '"'));
  }
  CHECK(paths.size() == page::assets().size());
  CHECK(tags.size() == page::assets().size());
}

TEST_CASE("the script for other sites is one function and states its licence") {
  const auto* script = page::find("/embed.js");
  REQUIRE(script != nullptr);
  CHECK(script->content_type == "text/javascript; charset=utf-8");
  CHECK(script->bytes.starts_with("(() => {\n"));
  CHECK(script->bytes.ends_with("\n})();\n"));
  CHECK(script->bytes.find("GNU GPL") != std::string_view::npos);
  CHECK(script->bytes.find("innerHTML") == std::string_view::npos);
}

TEST_CASE("the documentation that errors link to is served completely") {
  const auto* documentation = page::find("/docs/http-api.md");
  REQUIRE(documentation != nullptr);
  CHECK(documentation->content_type == "text/markdown; charset=utf-8");
  std::ifstream file(FAHRAS_DOCS "/http-api.md", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  CHECK(documentation->bytes == text);
}

TEST_CASE("all links of the page exist and are on no other host") {
  for (const auto& asset : files_of_the_page()) {
    INFO(asset.path);
    std::string_view rest = asset.bytes;
    for (auto at = rest.find("://"); at != rest.npos; at = rest.find("://", at + 1)) {
      // These two addresses are not loaded: the name space of SVG, and the licence of the scripts.
      const std::string_view named = rest.substr(at);
      CHECK((named.starts_with("://www.w3.org/2000/svg") ||
             named.starts_with("://www.gnu.org/licenses/")));
    }
  }
  const std::string html{page::find("/")->bytes};
  for (const auto& asset : files_of_the_page()) {
    if (asset.path == "/") {
      continue;
    }
    // The page names JavaScript modules too, so that they are loaded at once.
    INFO(asset.path);
    CHECK(html.find("=\"" + std::string{asset.path.substr(1)} + '"') != std::string::npos);
  }
}

TEST_CASE("the headers permit only the page's own files and forbid framing") {
  const auto policy = header("Content-Security-Policy");
  CHECK(policy.find("default-src 'none'") == 0);
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
  CHECK(header("X-Content-Type-Options") == "nosniff");
  CHECK(header("Referrer-Policy") == "no-referrer");
}
