#include <match/like.h>

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <schema/terms.h>
#include <schema/values.h>

#include "significant_terms.h"

namespace fahras::match {
namespace {

index::GlobalDocument find_article(const std::string& id, const index::Shards& shards) {
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    if (const auto found = shards.find(segment, id)) return *found;
  }
  throw Error(ErrorKind::usage, "like", fmt::format("no article has the id '{}'", id));
}

Xapian::Query scaled_term(const SignificantTerm& term) {
  const Xapian::Query stem(schema::term(schema::Field::text, term.word.stem));
  return {Xapian::Query::OP_SCALE_WEIGHT, stem, term.emphasis};
}

query::Node plain_word(SignificantTerm term) {
  query::PlainWord word{std::move(term.word)};
  word.emphasis = term.emphasis;
  return {std::move(word)};
}

}  // namespace

Like::Like(const std::string& id, Duplicates duplicates, const index::Shards& shards) : id_(id) {
  const schema::Article article = shards.article(find_article(id, shards));
  if (duplicates == Duplicates::collapse && article.duplicate_group != 0) {
    group_ = article.duplicate_group;
  }
  ask_for_words_of(article, shards);
}

// The words form a disjunction, not a group: they have no order in which neighbours could follow
// each other.
void Like::ask_for_words_of(const schema::Article& article, const index::Shards& shards) {
  query::AnyOf any;
  std::vector<Xapian::Query> terms;
  for (SignificantTerm& term :
       significant_terms(article, shards.analyzer(), shards.documents(Unit::article))) {
    terms.push_back(scaled_term(term));
    any.children.push_back(plain_word(std::move(term)));
  }
  words_.value = std::move(any);
  candidates_ = Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query Like::left_out() const {
  Xapian::Query itself(schema::value_term(schema::Field::id, id_));
  if (group_ == 0) return itself;
  const std::string value = schema::group_value(group_);
  const Xapian::Query group(Xapian::Query::OP_VALUE_RANGE, schema::slot(schema::Slot::group), value,
                            value);
  return {Xapian::Query::OP_OR, itself, group};
}

bool Like::leaves_out(const schema::Article& article) const {
  return article.id == id_ || (group_ != 0 && article.duplicate_group == group_);
}

}  // namespace fahras::match
