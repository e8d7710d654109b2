#include <ranking/bm25.h>

#include <random>
#include <string>

#include <support/catch.h>
#include <xapian.h>

using namespace fahras::ranking;

namespace {

// Documents of 0 to 59 words, some of them frequent.
Xapian::WritableDatabase random_documents() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(11);
  for (int i = 0; i < 300; ++i) {
    Xapian::Document document;
    for (std::size_t words = random() % 60; words > 0; --words) {
      const std::size_t rank = random() % 40;
      document.add_term("t" + std::to_string(rank * rank / 40));
    }
    database.add_document(document);
  }
  return database;
}

double first_stage_weight(const Xapian::Database& database, const std::string& term,
                          Xapian::docid document) {
  Xapian::PostingIterator posting = database.postlist_begin(term);
  posting.skip_to(document);
  const double half = half_count(posting.get_doclength() / database.get_avlength());
  return first_stage_idf(database.get_doccount(), database.get_termfreq(term)) * max_count *
         saturated(posting.get_wdf(), 1, half);
}

}  // namespace

TEST_CASE("a term has the weight that Xapian's BM25Weight gives it") {
  const Xapian::WritableDatabase database = random_documents();
  std::size_t weights = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(*term));
    enquire.set_weighting_scheme(Xapian::BM25Weight(bm25_k1, 0, bm25_k3, bm25_b, bm25_min_length));
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      CHECK(first_stage_weight(database, *term, *match) ==
            Approx(match.get_weight()).epsilon(1e-12));
      ++weights;
    }
  }
  CHECK(weights > 1'000);
}

TEST_CASE("a term of most documents still has a positive weight in the first stage") {
  CHECK(first_stage_idf(1000, 1000) > 0);
  CHECK(first_stage_idf(1000, 999) < first_stage_idf(1000, 500));
  CHECK(first_stage_idf(1, 1) > 0);
}

TEST_CASE("a rarer word has a greater idf") {
  CHECK(idf(1000, 1) > idf(1000, 10));
  CHECK(idf(1000, 10) > idf(1000, 900));
  CHECK(idf(1000, 10) < idf(100000, 10));
}

TEST_CASE("idf is never negative, whatever the counts") {
  CHECK(idf(1000, 1000) >= 0);
  CHECK(idf(0, 0) >= 0);
  CHECK(idf(10, 20) == idf(10, 10));
}

TEST_CASE(
    "a count saturates: it reaches half of the limit at the half count and never exceeds the "
    "limit") {
  CHECK(saturated(0, 2.2, 1.2) == 0);
  CHECK(saturated(1.2, 2.2, 1.2) == Approx(1.1));
  CHECK(saturated(1e9, 2.2, 1.2) == Approx(2.2));
  CHECK(saturated(1e9, 2.2, 1.2) <= 2.2);
}

TEST_CASE(
    "the half count grows with the length of the document and is constant below the minimum "
    "length") {
  CHECK(half_count(1) == Approx(bm25_k1));
  CHECK(half_count(2) > half_count(1));
  CHECK(half_count(0) == half_count(bm25_min_length));
}
