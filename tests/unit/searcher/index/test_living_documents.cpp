#include <index/living_documents.h>

#include <support/catch.h>

#include <numeric>

#include <schema/pieces.h>

using namespace fahras;
using index::LivingDocuments;
using index::LocalDocument;
using DocumentIds = std::vector<Xapian::docid>;

namespace {

// Documents 1 to `count`: all have the term "all", every second one "even", and every seventh one
// "seven".
Xapian::Database segment(schema::PieceId piece, std::uint32_t count) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::uint32_t i = 1; i <= count; ++i) {
    Xapian::Document document;
    document.add_term("all");
    if (i % 2 == 0) document.add_term("even");
    if (i % 7 == 0) document.add_term("seven");
    database.add_document(document);
  }
  database.set_metadata(schema::pieces_key, schema::encode_pieces({{piece, count}}));
  database.commit();
  return database;
}

std::vector<LocalDocument> in_segment(const DocumentIds& documents) {
  return {documents.begin(), documents.end()};
}

DocumentIds matches(const LivingDocuments& documents, const Xapian::Query& query) {
  Xapian::Enquire enquire(documents.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet found = enquire.get_mset(0, documents.database().get_doccount());
  DocumentIds all;
  for (auto match = found.begin(); match != found.end(); ++match) all.push_back(*match);
  return all;
}

DocumentIds living_ids(const LivingDocuments& documents, const char* term) {
  return matches(documents, documents.without_removed(Xapian::Query(term)));
}

}  // namespace

TEST_CASE("nothing is excluded if nothing was removed") {
  LivingDocuments documents;
  documents.add_segment(segment(1, 4), {});
  CHECK_FALSE(documents.has_removed());
  CHECK_FALSE(documents.lets_removed_through());
  CHECK(living_ids(documents, "all") == DocumentIds{1, 2, 3, 4});
  CHECK(documents.count() == 4);
  CHECK(documents.count_with("even") == 2);
  CHECK(documents.count_with("even") == 2);
  CHECK(documents.count_with("seven") == 0);
}

TEST_CASE("each segment's own removed documents are excluded") {
  LivingDocuments documents;
  documents.add_segment(segment(1, 4), in_segment({2, 3}));
  documents.add_segment(segment(2, 4), {});
  documents.add_segment(segment(3, 4), in_segment({1, 4}));
  CHECK(documents.has_removed());
  CHECK_FALSE(documents.lets_removed_through());
  // Document d of segment s, from 0, has the number (d - 1) * 3 + s + 1.
  CHECK(living_ids(documents, "all") == DocumentIds{1, 2, 5, 6, 8, 9, 10, 11});
  CHECK(living_ids(documents, "even") == DocumentIds{5, 6, 10, 11});
  CHECK(matches(documents, documents.only_removed(Xapian::Query("even"))) == DocumentIds{4, 12});
  // The same query is used again, alone and as part of a larger one.
  const Xapian::Query even = documents.without_removed(Xapian::Query("even"));
  CHECK(matches(documents, {Xapian::Query::OP_OR, even, even}) == DocumentIds{5, 6, 10, 11});
  CHECK(documents.count() == 8);
  CHECK(documents.count_with("even") == 4);
  CHECK(documents.count_with("even") == 4);
}

TEST_CASE("the first, the last, most or all documents may be removed") {
  constexpr Xapian::docid count = 5'000;
  DocumentIds all(count);
  std::iota(all.begin(), all.end(), 1U);
  const DocumentIds most(all.begin() + 1, all.end() - 1);
  for (const DocumentIds& removed :
       {DocumentIds{1}, DocumentIds{count}, DocumentIds{1, count}, most, all}) {
    LivingDocuments documents;
    documents.add_segment(segment(1, count), in_segment(removed));
    for (const char* term : {"all", "even", "seven", "none"}) {
      DocumentIds expected;
      for (const Xapian::docid document : matches(documents, Xapian::Query(term))) {
        if (!std::binary_search(removed.begin(), removed.end(), document))
          expected.push_back(document);
      }
      CAPTURE(term, removed.size());
      CHECK(living_ids(documents, term) == expected);
      CHECK(documents.count_with(term) == expected.size());
    }
  }
}

TEST_CASE("removed documents are not excluded if Xapian cannot identify them") {
  LivingDocuments copies;
  copies.add_segment(segment(1, 4), in_segment({2}));
  copies.add_segment(segment(1, 4), {});
  CHECK(copies.lets_removed_through());
  CHECK(living_ids(copies, "even").size() == 4);
  CHECK(copies.count_with("even") == 3);

  LivingDocuments equal_copies;
  equal_copies.add_segment(segment(1, 4), in_segment({2}));
  equal_copies.add_segment(segment(1, 4), in_segment({2}));
  CHECK_FALSE(equal_copies.lets_removed_through());
  CHECK(living_ids(equal_copies, "even").size() == 2);

  LivingDocuments served;
  served.add_segment(segment(1, 4), in_segment({2}));
  served.add_served_segment(segment(2, 4));
  CHECK(served.lets_removed_through());
  CHECK(living_ids(served, "even").size() == 4);
  CHECK(served.count_with("even") == 3);
}
