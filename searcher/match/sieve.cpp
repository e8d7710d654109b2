#include "sieve.h"

#include <schema/terms.h>

#include "matching_time.h"
#include "weightless.h"

namespace fahras::match {
namespace {

// The sieve is not made if more paragraphs than this have all the stems: most of them then contain
// the phrase, and little would be excluded.
constexpr Xapian::doccount max_paragraphs = 20'000;
// The same limit for served segments, where each paragraph costs a request for its article.
constexpr Xapian::doccount max_served_paragraphs = 1'000;

// Returns at most `max` + 1 matches.
Xapian::MSet all_matches(const Xapian::Database& database, const Xapian::Query& query,
                         Xapian::doccount max) {
  return make_weightless(database, query).get_mset(0, max + 1);
}

// Returns a query for articles with all the stems in the title, or in a heading that is in no
// paragraph.
Xapian::Query outside_paragraphs(const query::OnePart& part) {
  const Xapian::Query last_heading(Xapian::Query::OP_FILTER, part.paragraph,
                                   Xapian::Query(schema::ends_in_heading));
  return {Xapian::Query::OP_OR, part.title, last_heading};
}

}  // namespace

std::optional<Sieve> Sieve::make(const query::OnePart& part, const index::Shards& shards,
                                 const index::Deadline& deadline) {
  const Xapian::doccount max = shards.has_remote() ? max_served_paragraphs : max_paragraphs;
  const auto timed = [&](const Xapian::Query& query) { return until(deadline, shards, query); };
  const Xapian::MSet others = all_matches(shards.articles(), timed(outside_paragraphs(part)), max);
  const Xapian::MSet paragraphs = all_matches(shards.paragraphs(), timed(part.paragraph), max);
  if (deadline.passed() || others.size() > max || paragraphs.size() > max) return std::nullopt;
  Sieve sieve;
  for (auto match = others.begin(); match != others.end(); ++match) {
    sieve.articles_.emplace(*match);
  }
  for (auto match = paragraphs.begin(); match != paragraphs.end(); ++match) {
    if (deadline.passed()) return std::nullopt;
    sieve.articles_.insert(shards.paragraph(index::GlobalDocument(*match)).article);
  }
  return sieve;
}

}  // namespace fahras::match
