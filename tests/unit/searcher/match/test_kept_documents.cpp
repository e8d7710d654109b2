#include <match/kept_documents.h>

#include <support/catch.h>

using namespace fahras;
using match::KeptDocuments;

namespace {

query::Document with(std::size_t occurrences) {
  query::Document document;
  document.parts.emplace_back().occurrences.resize(occurrences);
  return document;
}

}  // namespace

TEST_CASE("documents are kept until they exceed the memory limit") {
  const std::size_t bytes = KeptDocuments::bytes_of(with(100));
  CHECK(bytes >= 100 * sizeof(query::Occurrence));
  KeptDocuments kept(2 * bytes);
  const auto first = kept.keep(with(100));
  REQUIRE(first);
  CHECK(first->parts[0].occurrences.size() == 100);
  CHECK(kept.keep(with(100)));
  CHECK_FALSE(kept.keep(with(100)));
}

TEST_CASE("a document that is too large does not displace others") {
  KeptDocuments kept(KeptDocuments::bytes_of(with(10)));
  CHECK_FALSE(kept.keep(with(1'000)));
  CHECK(kept.keep(with(10)));
}
