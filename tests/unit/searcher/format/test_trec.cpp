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

TEST_CASE("TREC lines have six columns, white space in names escaped") {
  CHECK(trec(sample_result()) == "7 Q0 a%201 1 12.500000 fahras\n");
}

TEST_CASE("TREC names a paragraph ID#N, counted from 1") {
  auto result = sample_result();
  result.hits[0].id = "a";
  result.hits[0].paragraph = 0;
  CHECK(trec(result) == "7 Q0 a#1 1 12.500000 fahras\n");
}
