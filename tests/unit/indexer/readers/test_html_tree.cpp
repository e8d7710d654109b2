#include "html_tree.h"

#include <support/catch.h>

#include "bad_input.h"

using namespace fahras::readers;

TEST_CASE("entities are decoded, and white space is collapsed") {
  const HtmlTree tree("<p>قال &laquo;نعم&raquo; &amp;\n\n  &#1603;&#x62A;</p>");
  CHECK(text_of(tree.root()) == "قال «نعم» & كت");
}

TEST_CASE("attributes and tags are read") {
  const HtmlTree tree("<p id=a>x</p>");
  const GumboNode* p =
      find_node(tree.root(), [](const GumboNode& node) { return tag_of(node) == GUMBO_TAG_P; });
  REQUIRE(p != nullptr);
  CHECK(attribute(*p, "id") == "a");
  CHECK(attribute(*p, "class").empty());
  CHECK(find_node(tree.root(), [](const GumboNode& node) {
          return tag_of(node) == GUMBO_TAG_TABLE;
        }) == nullptr);
}

TEST_CASE("a hostile page is refused quickly") {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  CHECK_THROWS_AS(HtmlTree(page), BadInput);
}

TEST_CASE("any bytes can be parsed") {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(i * 7919 % 251 + (i % 3 == 0 ? 60 : 0));
  CHECK_NOTHROW(HtmlTree(bytes));
  CHECK_NOTHROW(HtmlTree(""));
}
