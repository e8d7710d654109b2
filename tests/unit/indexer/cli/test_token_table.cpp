#include <indexer_cli/token_table.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::indexer_cli;

namespace {

std::string printed(std::string (*print)(std::string_view, std::span<const Token>),
                    std::string_view text) {
  TokenStream tokens;
  Analyzer::find("light10")->analyze(text, tokens);
  return print(text, tokens.tokens());
}

}  // namespace

TEST_CASE("tsv has six columns: source, surface, base, stem, begin, end") {
  CHECK(printed(tokens_as_tsv, "قال الكِتَاب") ==
        "قال\tقال\tقال\tقال\t0\t6\n"
        "الكِتَاب\tالكتاب\tكتاب\tكتاب\t7\t23\n");
  CHECK(printed(tokens_as_tsv, "").empty());
}

TEST_CASE("json is one line with all properties of a token") {
  CHECK(printed(tokens_as_json, "كتاب") ==
        R"({"version":1,"text":"كتاب","tokens":[{"source":"كتاب","surface":"كتاب","base":"كتاب",)"
        R"("stem":"كتاب","begin":0,"end":8,"position":0,"kind":"arabic"}]})"
        "\n");
  CHECK(printed(tokens_as_json, "") == "{\"version\":1,\"text\":\"\",\"tokens\":[]}\n");
}

TEST_CASE("bytes that are not UTF-8 are replaced in json") {
  CHECK_THAT(printed(tokens_as_json, "\xFF كتاب"), Catch::Contains("\xEF\xBF\xBD"));
}

TEST_CASE("columns of the table are aligned, and diacritics take no cell") {
  CHECK(printed(tokens_as_table, "كِتَاب G20") ==
        "source  surface  base  stem  begin  end  kind\n"
        "كِتَاب    كتاب     كتاب  كتاب  0      12   arabic\n"
        "G20     g20      g20   g20   13     16   mixed\n");
}
