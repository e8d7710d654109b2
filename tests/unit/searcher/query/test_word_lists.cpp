#include "word_lists.h"

#include <support/catch.h>

#include "clauses.h"

namespace fahras::query {

TEST_CASE("word lists: each word becomes a plain word of the list's field, in its place") {
  CHECK(after(split_word_lists,
              {plain("ا"), clause(WordList{{word("ب"), word("ج")}}), plain("د")}) == "[ا ب ج د]");
  CHECK(after(split_word_lists, {clause(WordList{{word("ب"), stop_word("في")}, Field::title})}) ==
        "[title:ب title:~في]");
}

TEST_CASE("word lists: everything else is not changed") {
  CHECK(after(split_word_lists, {clause(Phrase{{word("ا"), word("ب")}}, must), plain("ج"),
                                 clause(Group{{Node{PlainWord{word("د")}}}}, must_not)}) ==
        "[+\"ا ب\" ج -[د]]");
  CHECK(after(split_word_lists, {}) == "[]");
}

}  // namespace fahras::query
