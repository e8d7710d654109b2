#include <support/catch.h>

#include <query/parser.h>

#include "expansion.h"
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;
using namespace fahras::match;

TEST_CASE("a prefix is replaced by the stems of the words that begin with it") {
  const TinyIndex index({article("a", {"مدرسة المدرسة مدرس مدير كتاب"})});
  const Shards shards = Shards::open({index.path()});
  std::set<std::string> many_words;
  const auto expansion = make_expansion(shards, many_words);
  TokenStream tokens;
  shards.analyzer().analyze("مدرسة مدرس", tokens);
  std::vector<std::string> stems;
  for (const Token& token : tokens.tokens()) stems.emplace_back(token.stem);
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  CHECK(expansion("مدر") == stems);
  CHECK(expansion("قق").empty());
  CHECK(many_words.empty());
}

TEST_CASE("word* finds every word with this beginning, whatever clitics precede it") {
  const TinyIndex index({article("a", {"بالوالدين إحسانا"}), article("b", {"الوالد كريم"}),
                         article("c", {"المدرسة"})});
  const Searcher searcher({index.path()});
  CHECK(ids(searcher.search(request("والد*"))).size() == 2);
  CHECK(ids(searcher.search(request("مدر*"))) == Ids{"c"});
}

TEST_CASE("a prefix of very many words is replaced by the most frequent ones, with a note") {
  constexpr std::string_view letters = "بتثجحخدذرزسشصض";
  std::string text = "ضمان ضمان";
  std::size_t words = 1;
  for (std::size_t i = 0; i < letters.size(); i += 2) {
    for (std::size_t k = 0; k < letters.size(); k += 2, ++words) {
      text.append(" ضم").append(letters.substr(i, 2)).append(letters.substr(k, 2));
    }
  }
  const std::size_t most = query::Limits{}.prefix_expansion;
  REQUIRE(words > most);
  const TinyIndex index({article("a", {text})}, "none");
  const Shards shards = Shards::open({index.path()});
  std::set<std::string> many_words;
  CHECK(make_expansion(shards, many_words)("ضم").size() == most);
  CHECK(many_words == std::set<std::string>{"ضم"});
  const Searcher searcher({index.path()});
  CHECK(searcher.search(request("ضم*")).notes ==
        std::vector<Note>{{Note::Kind::words_left_out,
                           "ضم* matches only the 100 most frequent words that begin with it"}});
  CHECK(searcher.search(request("ضمب*")).notes.empty());
}
