#include "html_nesting.h"

#include <support/catch.h>

#include <string>

using namespace fahras::readers;

namespace {

std::string repeat(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("depth is counted") {
  CHECK(html_depth("") == 0);
  CHECK(html_depth("<html><body><div><p>x</p></div><div></div></body></html>") == 3);
  CHECK(html_depth("a < b, 3<4") == 0);
}

TEST_CASE("tags that need no end do not add up") {
  CHECK(html_depth(repeat("<br><img src=x><p>text<li>item<tr><td>cell", 5000)) == 0);
  CHECK(html_depth("<svg>" + repeat("<path/>", 5000) + "</svg>") == 1);
}

TEST_CASE("tags in scripts and comments do not count") {
  CHECK(html_depth("<script>" + repeat("'<div>'", 5000) + "</script><b>") == 1);
  CHECK(html_depth("<!--" + repeat("<div>", 5000) + "-->") == 0);
  CHECK(html_depth("<script>" + repeat("<div>", 100)) == 1);
  CHECK(html_depth("<!-- open" + repeat("<div>", 100)) == 0);
}

TEST_CASE("deep nesting is not hidden by end tags of nothing") {
  CHECK(html_depth(repeat("<div></x>", 5000)) > max_html_depth);
  CHECK(html_depth("<svg>" + repeat("<td>", 5000)) > max_html_depth);
}
