#include <support/catch.h>

#include "expansion.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::facade;

TEST_CASE("a beginning stands for the stems of the words that begin so") {
  const TinyIndex index({article("a", {"مدرسة المدرسة مدرس مدير كتاب"})});
  const Shards shards = Shards::open({index.path()});
  const auto expansion = make_expansion(shards);
  TokenStream tokens;
  shards.analyzer().analyze("مدرسة مدرس", tokens);
  std::vector<std::string> stems;
  for (const Token& token : tokens.tokens()) stems.emplace_back(token.stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  CHECK(expansion("مدر") == stems);
  CHECK(expansion("قق").empty());
}

TEST_CASE("word* finds every word that begins so, whatever clitics stand before it") {
  const TinyIndex index({article("a", {"بالوالدين إحسانا"}), article("b", {"الوالد كريم"}),
                         article("c", {"المدرسة"})});
  const Searcher searcher({index.path()});
  CHECK(ids(searcher.search(request("والد*"))).size() == 2);
  CHECK(ids(searcher.search(request("مدر*"))) == Ids{"c"});
}
