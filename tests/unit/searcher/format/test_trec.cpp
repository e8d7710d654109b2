#include <support/catch.h>

#include "sample.h"

using namespace fahras::format;

namespace {

std::string trec(const fahras::SearchResult& result) {
  Options options;
  options.format = Format::trec;
  return printed(options, sample_request(), result);
}

}  // namespace

TEST_CASE("TREC lines have six columns, with escaped white space in names") {
  CHECK(trec(sample_result()) == "7 Q0 a%201 1 12.500000 fahras\n");
}

TEST_CASE("TREC names a paragraph ID#N, counted from 1") {
  auto result = sample_result();
  result.hits[0].id = "a";
  result.hits[0].paragraph = 0;
  CHECK(trec(result) == "7 Q0 a#1 1 12.500000 fahras\n");
}

TEST_CASE("TREC lines remain lines of six columns, whatever an id contains") {
  auto result = sample_result();
  result.hits[0].id = "a\nb\tc\rd%e\u00A0f\u2003g\u2028h\u202Ei\033[0m\xFFj\x7F\u0085";
  CHECK(trec(result) ==
        "7 Q0 a%0Ab%09c%0Dd%25e%C2%A0f%E2%80%83g%E2%80%A8h%E2%80%AEi%1B[0m%FFj%7F%C2%85 1 "
        "12.500000 fahras\n");
}

TEST_CASE("TREC does not change Arabic in names") {
  auto result = sample_result();
  result.hits[0].id = "مقال-١";
  CHECK(trec(result) == "7 Q0 مقال-١ 1 12.500000 fahras\n");
}
