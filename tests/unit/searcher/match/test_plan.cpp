#include <ranking/bm25.h>
#include <support/catch.h>

#include <match/plan.h>
#include "tiny_index.h"

using namespace fahras;
using namespace fahras::test;
using namespace fahras::index;
using namespace fahras::match;

namespace {

const Shards& shards() {
  static const TinyIndex index({article("a", {"كتاب مدرسة"}), article("b", {"كتاب"})});
  static const Shards opened = Shards::open({index.path()});
  return opened;
}

Plan plan_of(const SearchRequest& request, const Shards& shards) {
  const suggest::Vocabulary vocabulary = shards.vocabulary();
  suggest::Slips slips(shards.analyzer(), vocabulary);
  return make_plan(request, shards, slips);
}

Plan plan(const std::string& query) { return plan_of(request(query), shards()); }

}  // namespace

TEST_CASE("blank and wordless queries match nothing, and a single star matches everything") {
  CHECK(plan("").nothing_asked);
  CHECK(plan(" \t").nothing_asked);
  CHECK(plan("،!").nothing_asked);
  CHECK_FALSE(plan("*").nothing_asked);
  CHECK_FALSE(plan("٭").nothing_asked);
  CHECK(plan("*").filters_only);
  CHECK_FALSE(plan("كتاب").filters_only);
}

TEST_CASE("a blank text with a filter matches what passes the filter") {
  SearchRequest wanted = request("");
  wanted.from = "2025";
  CHECK_FALSE(plan_of(wanted, shards()).nothing_asked);
  CHECK(plan_of(wanted, shards()).filters_only);
}

TEST_CASE("the plan has the standard weights, changed by the request") {
  SearchRequest wanted = request("كتاب");
  wanted.weights = {{"base", 9}};
  CHECK(plan_of(wanted, shards()).weights.base == 9);
  CHECK(plan_of(wanted, shards()).weights.title == ranking::Weights{}.title);
  wanted.weights = {{"bass", 9}};
  CHECK_THROWS_AS(plan_of(wanted, shards()), Error);
}

TEST_CASE("only clauses that stems cannot decide are verified") {
  CHECK_FALSE(plan("كتاب مدرسة").verify);
  CHECK_FALSE(plan("كتاب AND مدرسة").verify);
  CHECK(plan("\"كتاب مدرسة\"").verify);
  CHECK(plan("=كتاب").verify);
  CHECK(plan("كتا*").verify);
}

TEST_CASE("a rarer word has a greater idf, and an unknown word the greatest") {
  const Plan three = plan("كتاب مدرسة مجهول");
  const auto collection = make_collection(three, shards().documents(Unit::article));
  REQUIRE(collection.idf.size() == 3);
  CHECK(collection.idf[0] < collection.idf[1]);
  CHECK(collection.idf[1] < collection.idf[2]);
  CHECK(collection.average_document_length == Approx(1.5));
}

TEST_CASE("the idf of a word is that of the word and its synonyms together") {
  TinyIndex::Rules rules("مدرسة = كتاب\nقلم = كتاب مدرسة\n");
  const TinyIndex index(
      {article("a", {"كتاب مدرسة"}), article("b", {"كتاب"}), article("c", {"بحر"})}, "light10",
      rules);
  const Shards opened = Shards::open({index.path()});
  const auto idf_of = [&](const std::string& query, bool synonyms) {
    SearchRequest wanted = request(query);
    wanted.synonyms = synonyms;
    return make_collection(plan_of(wanted, opened), opened.documents(Unit::article)).idf.at(0);
  };
  CHECK(idf_of("مدرسة", false) == Approx(ranking::idf(3, 1)));
  CHECK(idf_of("مدرسة", true) == Approx(ranking::idf(3, 3)));
  CHECK(idf_of("قلم", false) == Approx(ranking::idf(3, 0)));
  CHECK(idf_of("قلم", true) == Approx(ranking::idf(3, 1)));
}
