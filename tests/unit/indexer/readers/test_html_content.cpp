#include "html_page.h"

#include <support/catch.h>

using namespace fahras::readers;

namespace {

const std::string long_text =
    "قال الوزير إن المشروع سيبدأ في الربيع، وإن العمال سيأتون من القرى المجاورة إلى المدينة.";

std::string main_text(const std::string& html) {
  const HtmlTree tree(html);
  std::string text;
  for (const GumboNode* node : find_main_content(tree.root())) {
    text += (text.empty() ? "" : "|") + text_of(*node);
  }
  return text;
}

}  // namespace

TEST_CASE("<article> is preferred to its surroundings") {
  const std::string text =
      main_text("<div><p>" + long_text + "</p></div><article><p>خبر " + long_text +
                "</p></article><div><p>" + long_text + "</p></div>");
  CHECK(text == "خبر " + long_text);
}

TEST_CASE("articleBody is preferred to <article>, <article> to <main>") {
  CHECK(main_text("<article><p>مقدمة</p><div itemprop=articleBody><p>" + long_text +
                  "</p></div></article>") == long_text);
  CHECK(main_text("<main><p>مقدمة</p><article><p>" + long_text + "</p></article></main>") ==
        long_text);
  CHECK(main_text("<div>قائمة</div><main><p>" + long_text + "</p></main>") == long_text);
}

TEST_CASE("a short teaser in <article> is not the page's text") {
  const std::string text = main_text("<article><p>خبر قصير</p></article><div class=story><p>" +
                                     long_text + "</p><p>" + long_text + "</p></div>");
  CHECK(text.find("خبر قصير") == std::string::npos);
  CHECK(text.find(long_text) != std::string::npos);
}

TEST_CASE("several long <article>s are the page's text, in order") {
  const std::string part = "<p>" + long_text + "</p>";
  const std::string twice = long_text + long_text;
  CHECK(main_text("<article>" + part + "</article><div>إعلان</div><article>" + part + part + part +
                  "</article><article><h2>فصل</h2>" + part + "</article>") ==
        long_text + "|" + twice + long_text + "|فصل" + long_text);
}

TEST_CASE("teasers of other articles, and an <article> inside another, are ignored") {
  const std::string part = "<p>" + long_text + "</p>";
  const std::string main = "<article>" + part + part + part + "</article>";
  const std::string text = long_text + long_text + long_text;
  CHECK(main_text(main + "<article class='post-card'>" + part + "</article>") == text);
  CHECK(main_text(main + "<article><h3><a href=/x>خبر</a></h3>" + part + "</article>") == text);
  CHECK(main_text(main + "<article><p>خبر قصير</p></article>") == text);
  CHECK(main_text("<aside><article>" + part + "</article></aside>" + main) == text);
  CHECK(main_text("<article>" + part + "<article>" + part + "</article></article>") ==
        long_text + long_text);
}

TEST_CASE("without landmarks the container with the most text is used") {
  std::string links;
  for (int i = 0; i < 30; ++i) links += "<li><a href=/x>عنوان خبر آخر في قائمة طويلة</a></li>";
  CHECK(main_text("<div><ul>" + links + "</ul></div><div><p>" + long_text + "</p><p>" + long_text +
                  "</p></div>") == long_text + long_text);
}

TEST_CASE("page furniture is recognised by tag, role, class and id") {
  const auto furniture = [](const std::string& html) {
    const HtmlTree tree(html);
    return find_node(tree.root(), [](const GumboNode& node) {
             return attribute(node, "title") == "x" && is_furniture(node);
           }) != nullptr;
  };
  for (const char* html :
       {"<nav title=x>", "<aside title=x>", "<footer title=x>", "<header title=x>",
        "<form title=x>", "<script title=x></script>", "<div title=x role=navigation>",
        "<div title=x hidden>", "<div title=x class='post related-posts'>",
        "<ul title=x id=share_buttons>", "<div title=x class=post__byline>"}) {
    INFO(html);
    CHECK(furniture(html));
  }
  for (const char* html : {"<div title=x>", "<p title=x class=lead>", "<article title=x class=ads>",
                           "<div title=x class=unrelated>"}) {
    INFO(html);
    CHECK_FALSE(furniture(html));
  }
}

TEST_CASE("a page without text still has a main content") {
  CHECK(main_text("").empty());
  CHECK(main_text("<script>x</script>").find("x") != std::string::npos);
}
