#include "corpus.h"

#include <sstream>
#include <vector>

#include <support/catch.h>

namespace {

std::vector<std::string> articles_of(const std::string& corpus) {
  std::istringstream in(corpus);
  std::vector<std::string> articles;
  fahras::lexicon::for_each_article(in,
                                    [&](std::string_view text) { articles.emplace_back(text); });
  return articles;
}

}  // namespace

TEST_CASE("a line is an article, as JSON or as plain text") {
  CHECK(articles_of("{\"title\":\"a\",\"text\":\"b\"}\n\nplain text\n{\"text\":\"c\"}\n") ==
        std::vector<std::string>{"a\nb", "plain text", "\nc"});
}

TEST_CASE("a broken object is reported with its line") {
  CHECK_THROWS_WITH(articles_of("plain\n{\"text\": \n"), Catch::Contains("line 2: "));
}
