#include <query/compile.h>

#include <string>
#include <vector>

#include <support/catch.h>

#include "queries.h"
#include "synonyms.h"

namespace fahras::query {
namespace {

std::vector<std::string> expand(std::string_view prefix) {
  if (prefix == "ضما") return {"ضمان", "ضمانات"};
  return {};
}

std::string compiled(std::string_view text) {
  return candidates(parsed(text), expand).get_description();
}

// Whether there is an OP_AND_MAYBE below the right side of an operator that requests no weights.
bool has_options_without_weight(const Xapian::Query& query, bool weighed) {
  const auto type = query.get_type();
  if (type == Xapian::Query::OP_AND_MAYBE && !weighed) return true;
  const bool right_has_none = type == Xapian::Query::OP_AND_NOT || type == Xapian::Query::OP_FILTER;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const bool part_weighed = weighed && (i == 0 || !right_has_none);
    if (has_options_without_weight(query.get_subquery(i), part_weighed)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("compile: words become stems") {
  CHECK(compiled("الكتابات") == "Query(كتاب)");
  CHECK(compiled("كتاب جديد") == "Query((كتاب OR جديد))");
  CHECK(compiled("الكتاب في مصر") == "Query((كتاب OR مصر))");
  CHECK(compiled("في") == "Query(في)");
  CHECK(compiled("title:كتاب") == "Query((Sكتاب AND_MAYBE كتاب))");
  CHECK(compiled("source:كتاب") == "Query(Hكتاب)");
  CHECK(compiled("author:كتاب") == "Query(Aكتاب)");
}

TEST_CASE("compile: required words filter, and others add weight") {
  CHECK(compiled("+كتاب جديد -مصر") == "Query(((كتاب AND_MAYBE جديد) AND_NOT مصر))");
  CHECK(compiled("-مصر") == "Query((<alldocuments> AND_NOT مصر))");
  CHECK(compiled("كتاب AND NOT مصر") == "Query((كتاب AND_NOT مصر))");
  CHECK(compiled("كتاب OR مصر") == "Query((كتاب OR مصر))");
}

TEST_CASE("compile: a phrase requires all its stems, and stop words have no weight") {
  CHECK(compiled("\"كتاب جديد\"") == "Query((كتاب AND جديد))");
  CHECK(compiled("\"كتاب في مصر\"") == "Query(((كتاب AND مصر) FILTER في))");
  CHECK(compiled("كتاب NEAR جديد") == "Query((كتاب AND جديد))");
  CHECK(compiled("=\"كتاب جديد\"") == "Query((كتاب AND جديد))");
}

TEST_CASE("compile: clauses that stems do not decide are not excluded") {
  CHECK(compiled("كتاب -\"كتاب جديد\"") == "Query(كتاب)");
  CHECK(compiled("كتاب AND NOT =جديد") == "Query(كتاب)");
  CHECK(compiled("NOT \"كتاب جديد\"") == "Query(<alldocuments>)");
  CHECK(compiled("كتاب -(\"أ ب\" OR ج)") == "Query(كتاب)");
  CHECK(compiled("كتاب -ضما*") == "Query(كتاب)");
}

TEST_CASE("compile: excluded clauses have no optional parts") {
  CHECK(compiled("كتاب AND NOT (مصر AND +نهر بحر)") == "Query((كتاب AND_NOT (مصر AND نهر)))");
  CHECK(compiled("كتاب -(+نهر بحر)") == "Query((كتاب AND_NOT نهر))");
  CHECK(compiled("NOT (+نهر بحر)") == "Query((<alldocuments> AND_NOT نهر))");
  CHECK(compiled("كتاب -عنوان:نهر") == "Query((كتاب AND_NOT Sنهر))");
  CHECK(compiled("كتاب -(مصر -(+نهر بحر))") == "Query((كتاب AND_NOT (مصر AND_NOT نهر)))");
}

TEST_CASE("compile: no weight is requested where Xapian computes none") {
  for (const char* text :
       {"كتاب AND NOT (مصر AND +نهر بحر)", "+كتاب جديد -(مصر AND +نهر بحر)",
        "كتاب -عنوان:(+نهر بحر)", "كتاب NOT (مصر -عنوان:نهر)", "NOT (title:مصر OR +نهر بحر)",
        "(+كتاب جديد) OR NOT (+نهر (+بحر مصر))", "\"كتاب في مصر\" -(date:2025 نهر)"}) {
    CAPTURE(text);
    const Xapian::Query query = candidates(parsed(text), expand);
    CHECK_FALSE(has_options_without_weight(query, true));
  }
  const Xapian::Query options(Xapian::Query::OP_AND_MAYBE, Xapian::Query("a"), Xapian::Query("b"));
  const Xapian::Query except(Xapian::Query::OP_AND_NOT, Xapian::Query("c"), options);
  CHECK(has_options_without_weight(except, true));
  CHECK_FALSE(has_options_without_weight(options, true));
}

TEST_CASE("compile: a prefix becomes the words that the index has, as one word") {
  CHECK(compiled("ضما*") == "Query((ضمان SYNONYM ضمانات))");
  CHECK(compiled("الضما*") == "Query((ضمان SYNONYM ضمانات))");
  CHECK(compiled("title:ضما*") == "Query((Sضمان SYNONYM Sضمانات))");
  CHECK(compiled("زز*") == "Query()");
}

TEST_CASE("compile: documents without a date are in no range") {
  CHECK(compiled("date:2025-09") == "Query(VALUE_RANGE 0 2025-09-01 2025-09-30U)");
  CHECK(compiled("date:2025..") == "Query(VALUE_GE 0 2025-01-01)");
  CHECK(compiled("date:..2025") == "Query(VALUE_RANGE 0 0 2025-12-31U)");
}

TEST_CASE("compile: queries for everything and for nothing") {
  CHECK(compiled("") == "Query(<alldocuments>)");
  CHECK(compiled("؟") == "Query()");
}

TEST_CASE("compile: clauses that must be verified are recognised") {
  for (const char* text : {"\"كتاب\"", "=كتاب", "كتاب NEAR مصر", "ضما*", "كتاب -\"مصر\"",
                           "(كتاب OR (مصر AND =جديد))"}) {
    CAPTURE(text);
    CHECK(needs_verification(parsed(text)));
  }
  for (const char* text : {"", "؟", "كتاب في مصر", "+كتاب -مصر", "title:كتاب date:2025",
                           "كتاب AND NOT (مصر OR source:واس)"}) {
    CAPTURE(text);
    CHECK_FALSE(needs_verification(parsed(text)));
  }
}

TEST_CASE("compile: a word and its synonyms count as one word") {
  const auto compiled_with = [](std::string_view text, std::string_view rule) {
    return candidates(widened(text, rule), expand).get_description();
  };
  CHECK(compiled_with("كتاب", "كتاب = مصر") == "Query((كتاب SYNONYM مصر))");
  CHECK(compiled_with("كتاب", "كتاب = بحر نيل") ==
        "Query((كتاب OR (0.5 * (بحر AND نيل) AND_NOT كتاب)))");
  CHECK(compiled_with("كتاب", "كتاب = بحر نيل = مصر") ==
        "Query(((كتاب SYNONYM مصر) OR (0.5 * (بحر AND نيل) AND_NOT (كتاب SYNONYM مصر))))");
  CHECK(compiled_with("title:كتاب", "كتاب = مصر") ==
        "Query(((Sكتاب SYNONYM Sمصر) AND_MAYBE (كتاب SYNONYM مصر)))");
  CHECK(compiled_with("+كتاب جديد", "كتاب = مصر") == "Query(((كتاب SYNONYM مصر) AND_MAYBE جديد))");
  CHECK(compiled_with("جديد -كتاب", "كتاب = مصر") == "Query((جديد AND_NOT (كتاب SYNONYM مصر)))");
  CHECK(compiled_with("جديد -كتاب", "كتاب = بحر نيل") == "Query(جديد)");
}

TEST_CASE("compile: synonyms of several words must be verified") {
  CHECK_FALSE(needs_verification(widened("كتاب", "كتاب = مصر")));
  CHECK(needs_verification(widened("كتاب", "كتاب = بحر نيل")));
  CHECK(needs_verification(widened("-كتاب", "كتاب = بحر نيل")));
}

TEST_CASE("compile: a word with synonyms need not be in the part that NEAR requires") {
  CHECK(one_part(parsed("كتاب NEAR مصر")));
  CHECK_FALSE(one_part(widened("كتاب NEAR مصر", "كتاب = بحر")));
}

}  // namespace fahras::query
