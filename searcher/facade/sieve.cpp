#include "sieve.h"

namespace fahras::facade {
namespace {

// More paragraphs than this hold a phrase more often than not.
constexpr Xapian::doccount most_paragraphs = 20'000;

Xapian::MSet all_matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, most_paragraphs + 1);
}

}  // namespace

std::optional<Sieve> Sieve::make(const query::OnePart& part, const Shards& shards,
                                 const Deadline& deadline) {
  const Xapian::MSet titles = all_matches(shards.articles(), part.title);
  const Xapian::MSet paragraphs = all_matches(shards.paragraphs(), part.paragraph);
  if (titles.size() > most_paragraphs || paragraphs.size() > most_paragraphs) return std::nullopt;
  Sieve sieve;
  for (auto match = titles.begin(); match != titles.end(); ++match) sieve.articles_.insert(*match);
  for (auto match = paragraphs.begin(); match != paragraphs.end(); ++match) {
    if (deadline.passed()) return std::nullopt;
    const auto ref = schema::decode_paragraph_ref(match.get_document().get_data());
    const auto article = shards.find(shards.segment_of(*match), ref.article_id);
    if (article) sieve.articles_.insert(*article);
  }
  return sieve;
}

// Headings that no paragraph follows are indexed with the article alone.
bool Sieve::may_match(Xapian::docid document, const schema::Article& article) const {
  if (articles_.count(document) != 0) return true;
  return !article.paragraphs.empty() && article.paragraphs.back().is_heading;
}

}  // namespace fahras::facade
