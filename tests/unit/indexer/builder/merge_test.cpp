#include <support/catch.h>
#include <support/temporary_folder.h>
#include <xapian.h>

#include "merge.h"

using namespace fahras;

TEST_CASE("many databases merge in their order, and go") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> parts;
  for (int i = 0; i < 150; ++i) {  // more than are merged at once
    parts.push_back(folder / std::to_string(i));
    Xapian::WritableDatabase part(parts.back().string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.set_data(std::to_string(i));
    document.add_value(0, std::to_string(i % 3));
    part.add_document(document);
    part.add_spelling("word", 2);
    part.set_metadata("key", std::to_string(i));
  }
  builder::merge_databases(parts, folder / "merged.glass");
  const Xapian::Database merged((folder / "merged.glass").string());
  REQUIRE(merged.get_doccount() == 150);
  for (Xapian::docid i = 1; i <= 150; ++i) {
    CHECK(merged.get_document(i).get_data() == std::to_string(i - 1));
  }
  CHECK(merged.spellings_begin().get_termfreq() == 300);
  CHECK(merged.get_metadata("key") == "0");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("merged files collapse, sort and take ranges by value") {
  const test::TemporaryFolder folder;
  std::vector<std::filesystem::path> parts;
  for (int i = 0; i < 4; ++i) {
    parts.push_back(folder / std::to_string(i));
    Xapian::WritableDatabase part(parts.back().string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
    Xapian::Document document;
    document.add_term("x");
    document.add_value(0, "2025-09-0" + std::to_string(9 - i));
    document.add_value(1, i < 2 ? "same" : "");
    part.add_document(document);
  }
  builder::merge_databases(parts, folder / "merged.glass");
  Xapian::Enquire enquire(Xapian::Database((folder / "merged.glass").string()));
  enquire.set_query(Xapian::Query("x"));
  enquire.set_collapse_key(1);
  enquire.set_sort_by_value(0, false);
  const Xapian::MSet sorted = enquire.get_mset(0, 10);
  REQUIRE(sorted.size() == 3);  // two of one group stand as one, those without a group stand alone
  CHECK(*sorted.begin() == 4);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_VALUE_RANGE, 0, "2025-09-06", "2025-09-07"));
  CHECK(enquire.get_mset(0, 10).size() == 2);
}

TEST_CASE("a merge that cannot be written is an error that names the file") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(builder::merge_databases({folder / "gone"}, folder / "no/merged.glass"),
                    Catch::Contains("merged.glass"));
}
