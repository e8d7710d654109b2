#include <query/basic_queries.h>

#include <string>

#include <schema/terms.h>
#include <support/catch.h>

namespace fahras::query {
namespace {

// Documents 1 to 4: of 2024, of 2025, of 9999, and without a date.
const Xapian::WritableDatabase& dated() {
  static const Xapian::WritableDatabase made = [] {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const char* day : {"2024-12-31", "2025-01-01", "9999-12-31", ""}) {
      Xapian::Document document;
      document.add_value(schema::slot(schema::Slot::date), day);
      database.add_document(document);
    }
    return database;
  }();
  return made;
}

std::string found(const Xapian::Query& query) {
  Xapian::Enquire enquire(dated());
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, 10);
  std::string numbers;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    numbers += std::to_string(*match);
  }
  return numbers;
}

}  // namespace

TEST_CASE("basic queries: every document matches") { CHECK(found(every_document()) == "1234"); }

TEST_CASE("basic queries: both ends of a range are included, and open ends have no bound") {
  CHECK(found(documents_of({"2024-12-31", "2025-01-01"})) == "12");
  CHECK(found(documents_of({"2025-01-01", ""})) == "23");
  CHECK(found(documents_of({"", "2025-01-01"})) == "12");
  CHECK(found(documents_of({})) == "123");
  CHECK(found(documents_of({"2025-01-02", "2025-01-01"})).empty());
}

TEST_CASE("basic queries: a range contains the days that its query finds") {
  for (const DateRange& range :
       {DateRange{"2024-12-31", "2025-01-01"}, DateRange{"2025-01-01", ""},
        DateRange{"", "2025-01-01"}, DateRange{}, DateRange{"2025-01-02", "2025-01-01"}}) {
    std::string contained;
    for (Xapian::docid number = 1; number <= 4; ++number) {
      const auto day = dated().get_document(number).get_value(schema::slot(schema::Slot::date));
      if (range.contains(day)) contained += std::to_string(number);
    }
    CHECK(found(documents_of(range)) == contained);
  }
}

}  // namespace fahras::query
