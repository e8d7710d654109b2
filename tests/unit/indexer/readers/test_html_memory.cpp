#include "html_memory.h"

#include <support/catch.h>

#include <string>

#include <fmt/format.h>

#include "bad_input.h"
#include "html_tree.h"

using namespace fahras::readers;

namespace {

std::string repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string reason(const std::string& page) {
  try {
    const HtmlTree tree(page);
  } catch (const BadInput& bad) {
    return bad.what();
  }
  return {};
}

const std::string too_deep = "HTML nested more than 512 deep";

}  // namespace

TEST_CASE("parsing a page that nests too deeply is stopped") {
  CHECK(reason(repeat("<div>", 500)).empty());
  CHECK(reason(repeat("<div>", 100'000)) == too_deep);
  CHECK(reason(repeat("<div></x>", 100'000)) == too_deep);
  CHECK(reason("<svg>" + repeat("<td>", 100'000)) == too_deep);
}

TEST_CASE("nesting is detected in spite of attributes, raw text and implied end tags") {
  const std::string deep = repeat("<div>", 100'000);
  CHECK(reason("<a title='<script>'>x</a>" + deep) == too_deep);
  CHECK(reason("<textarea><!--</textarea>" + deep) == too_deep);
  CHECK(reason(repeat("<div><object></div></object>", 100'000)) == too_deep);
  CHECK(reason(repeat("<p>" + std::string(sizeof(GumboNode) - 1, 'x') + "<div>", 1000)) ==
        too_deep);
}

TEST_CASE("implicitly closed tags and text that looks like tags do not add to the depth") {
  CHECK(reason(repeat("<br><img src=x><p>text<li>item<a href=x>link", 5000)).empty());
  CHECK(reason("<svg>" + repeat("<path/>", 5000) + "</svg>").empty());
  CHECK(reason("<script>" + repeat("'<div>'", 5000) + "</script>").empty());
  CHECK(reason("<!--" + repeat("<div>", 5000) + "-->").empty());
}

TEST_CASE("a tag has at most a thousand attributes") {
  std::string tag = "<p ";
  for (int i = 0; i < 990; ++i) tag += fmt::format("a{}=b ", i);
  CHECK(reason(repeat(tag + ">x</p>", 3)).empty());
  for (int i = 0; i < 100'000; ++i) tag += fmt::format("b{} ", i);
  CHECK(reason(tag + ">x") == "HTML tag with more than 1000 attributes");
}

TEST_CASE("formatting elements that repeat in every block do not exhaust the memory") {
  std::string page = "<p>";
  for (int i = 0; i < 500; ++i) page += fmt::format("<b x={}>", i);
  CHECK(reason(page + repeat("<p>x", 100'000)) == "HTML takes more memory than 536870912 bytes");
}

TEST_CASE("a tag without an end costs no more than its length") {
  CHECK(reason("<p>x" + repeat("<br", 1'000'000)).empty());
}
