// Compares Fahras's own matcher with Xapian's.
#include "word_reader.h"

#include <support/catch.h>

#include <algorithm>
#include <random>

#include <ranking/weights.h>
#include <schema/terms.h>

#include "best_documents.h"

using namespace fahras::index;
using namespace fahras::match;
using fahras::schema::Slot;

namespace {

const std::vector<std::string> words{"a", "b", "c", "d", "e", "f", "g", "h", "nowhere"};

// Documents with words that are rarer the later they are in the alphabet. Every tenth document is a
// near-duplicate.
const Xapian::WritableDatabase& collection() {
  static const Xapian::WritableDatabase made = [] {
    std::mt19937 random(7);
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 0; i < 9'000; ++i) {
      Xapian::Document document;
      for (std::size_t word = 0; word + 1 < words.size(); ++word) {
        const auto count = static_cast<Xapian::termcount>(1 + random() % 4);
        if (random() % (std::size_t{1} << word) == 0) document.add_term(words[word], count);
      }
      document.add_term("filler", static_cast<Xapian::termcount>(1 + random() % 50));
      document.add_value(fahras::schema::slot(Slot::group),
                         std::to_string(random() % 10 == 0 ? i % 100 : 1000 + i));
      database.add_document(document);
    }
    return database;
  }();
  return made;
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::MSet ask_xapian(const std::vector<std::string>& terms, Xapian::doccount count) {
  using namespace fahras::ranking;
  Xapian::Enquire enquire(collection());
  enquire.set_query(any_of(terms));
  enquire.set_weighting_scheme(Xapian::BM25Weight(bm25_k1, 0, bm25_k3, bm25_b, bm25_min_length));
  return enquire.get_mset(0, count, collection().get_doccount());
}

// Returns weights as text without their last bits, in which the matchers differ for ties.
std::string show(const std::vector<std::pair<Xapian::docid, double>>& matches) {
  std::string text;
  for (const auto& [document, bm25] : matches)
    text += std::to_string(document) + ":" + std::to_string(bm25) + " ";
  return text;
}

std::string xapian_best(const std::vector<std::string>& terms, Xapian::doccount count) {
  std::vector<std::pair<Xapian::docid, double>> best;
  const Xapian::MSet matches = ask_xapian(terms, count);
  for (auto match = matches.begin(); match != matches.end(); ++match)
    best.emplace_back(*match, match.get_weight());
  return show(best);
}

const Deadline never(0);

std::string our_best(const std::vector<std::string>& terms, std::size_t count) {
  Lengths lengths(collection());
  std::vector<std::pair<Xapian::docid, double>> best;
  for (const Weighed& one : best_documents(collection(), terms, count, lengths, never))
    best.emplace_back(one.document.value(), one.bm25);
  return show(best);
}

std::vector<PlainWord> plain(const std::vector<std::string>& terms) {
  std::vector<PlainWord> made;
  made.reserve(terms.size());
  for (const std::string& term : terms) made.push_back({term, collection().get_termfreq(term)});
  return made;
}

}  // namespace

TEST_CASE("the best documents equal those of Xapian, with equal weights") {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> terms = words;
    std::shuffle(terms.begin(), terms.end(), random);
    terms.resize(1 + random() % terms.size());
    if (round % 5 == 0) terms.push_back(terms.front());  // this term counts twice
    for (const Xapian::doccount count : {1U, 10U, 60U, 400U}) {
      INFO(any_of(terms).get_description() << " " << count);
      CHECK(our_best(terms, count) == xapian_best(terms, count));
    }
  }
  CHECK(our_best({"a"}, 0).empty());
  CHECK(our_best({"nowhere"}, 10).empty());
}

TEST_CASE("a query of alternative terms is recognised by its terms, other queries are not") {
  using Query = Xapian::Query;
  const Query a("a");
  const Query b("b");
  CHECK(*any_of_terms(a) == std::vector<std::string>{"a"});
  CHECK(*any_of_terms(any_of({"b", "a", "b"})) == std::vector<std::string>{"b", "a", "b"});
  CHECK_FALSE(any_of_terms(Query(Query::OP_AND, a, b)));
  CHECK_FALSE(any_of_terms(Query(Query::OP_OR, a, Query(Query::OP_AND, a, b))));
  CHECK_FALSE(any_of_terms(Query(Query::OP_SCALE_WEIGHT, a, 0.5)));
  CHECK_FALSE(any_of_terms(Query::MatchAll));
  CHECK_FALSE(any_of_terms(Query::MatchNothing));
}

TEST_CASE("reading continues after the previous matches, with their groups") {
  Lengths lengths(collection());
  WordReader reader(collection(), plain({"c", "h"}), true, 200, lengths, never);
  std::vector<std::pair<Xapian::docid, double>> read;
  while (!reader.at_end()) {
    for (const Match& match : reader.next(300)) {
      const Xapian::docid document = match.document.value();
      read.emplace_back(document, match.bm25);
      CHECK(match.group ==
            collection().get_document(document).get_value(fahras::schema::slot(Slot::group)));
    }
  }
  CHECK(show(read) == xapian_best({"c", "h"}, collection().get_doccount()));
  CHECK(reader.is_exact());
  CHECK(reader.estimated() == read.size());
}

TEST_CASE("totals are exact up to a number and estimated above") {
  Lengths lengths(collection());
  const auto total = [](const std::vector<std::string>& terms) {
    return ask_xapian(terms, 0).get_matches_estimated();
  };
  WordReader few(collection(), plain({"h"}), false, 200, lengths, never);
  few.next(10);
  CHECK(few.is_exact());
  CHECK(few.at_end());
  CHECK(few.estimated() == total({"h"}));
  WordReader many(collection(), plain({"c", "d"}), false, 200, lengths, never);
  const auto matches = many.next(10);
  CHECK(matches.size() == 10);
  CHECK(matches.front().group.empty());
  CHECK_FALSE(many.is_exact());
  CHECK(many.estimated() == Approx(total({"c", "d"})).epsilon(0.05));
}

TEST_CASE("lengths are those of the documents, and are loaded from the second query on") {
  Lengths lengths(collection());
  CHECK_FALSE(lengths.pay());
  CHECK(lengths.pay());
  for (const Xapian::docid document : {1U, 4095U, 4096U, 4097U, 9000U})
    CHECK(lengths.of(LocalDocument(document)) == collection().get_doclength(document));
  CHECK(lengths.of(LocalDocument()) == 0);
  CHECK(lengths.of(LocalDocument(9001)) == 0);
  CHECK(lengths.of(LocalDocument(1'000'000)) == 0);
}

TEST_CASE("after the time limit the best of the documents examined so far are returned") {
  Lengths lengths(collection());
  const Deadline over(1e-9);
  const std::size_t all = collection().get_doccount();
  const auto best = best_documents(collection(), {"c", "d"}, all, lengths, over);
  CHECK_FALSE(best.empty());
  CHECK(best.size() < best_documents(collection(), {"c", "d"}, all, lengths, never).size());
  WordReader reader(collection(), plain({"c", "d"}), true, 200, lengths, over);
  CHECK(reader.next(10).size() == 1);
  CHECK(reader.at_end());
  CHECK_FALSE(reader.is_exact());
}

TEST_CASE("removed documents are skipped, and the weights of others do not change") {
  const std::vector<std::string> terms{"b", "e", "g"};
  const Xapian::doccount all = collection().get_doccount();
  std::vector<LocalDocument> removed;
  std::vector<std::pair<Xapian::docid, double>> kept;
  Lengths lengths(collection());
  for (Xapian::docid document = 3; document <= all; document += 7) {
    removed.emplace_back(document);
  }
  for (const Weighed& one : best_documents(collection(), terms, all, lengths, never)) {
    const Xapian::docid document = one.document.value();
    if (document % 7 != 3) kept.emplace_back(document, one.bm25);
  }
  Lengths with_removed(collection(), removed);
  CHECK(with_removed.documents() == all - removed.size());
  CHECK(with_removed.of(LocalDocument(10)) == Lengths::none);
  CHECK(with_removed.of(LocalDocument(11)) == lengths.of(LocalDocument(11)));
  for (const std::size_t count : {std::size_t{5}, std::size_t{100}, kept.size(), kept.size() + 9}) {
    std::vector<std::pair<Xapian::docid, double>> best;
    for (const Weighed& one : best_documents(collection(), terms, count, with_removed, never))
      best.emplace_back(one.document.value(), one.bm25);
    const auto expected = std::min(count, kept.size());
    CHECK(show(best) == show({kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(expected)}));
  }
}

TEST_CASE("a total that is exact without the removed documents is reported as exact") {
  const Xapian::doccount with = collection().get_termfreq("f");
  REQUIRE(with > 210);
  // All documents with the word except 150 are removed.
  std::vector<LocalDocument> removed;
  auto document = collection().postlist_begin("f");
  for (Xapian::doccount i = 150; i < with; ++i) removed.emplace_back(*document++);
  Lengths lengths(collection(), removed);
  WordReader reader(collection(), {{"f", 150}}, false, 200, lengths, never);
  CHECK(reader.next(10).size() == 150);
  CHECK(reader.is_exact());
  CHECK(reader.estimated() == 150);
}
