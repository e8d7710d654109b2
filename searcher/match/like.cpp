#include <match/like.h>

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <schema/terms.h>
#include <schema/values.h>

#include "telling_words.h"

namespace fahras::match {
namespace {

Xapian::docid find_article(const std::string& id, const index::Shards& shards) {
  for (std::size_t segment = 0; segment < shards.segments(); ++segment) {
    if (const auto found = shards.find(segment, id)) return *found;
  }
  throw Error(ErrorKind::usage, "like", fmt::format("no article has the id '{}'", id));
}

Xapian::Query scaled_term(const TellingWord& telling) {
  const Xapian::Query term(schema::term(schema::Field::text, telling.word.stem));
  return {Xapian::Query::OP_SCALE_WEIGHT, term, telling.emphasis};
}

query::Node plain_word(TellingWord telling) {
  query::Node node;
  node.kind = query::Node::Kind::words;
  node.words.push_back(std::move(telling.word));
  node.emphasis = telling.emphasis;
  return node;
}

}  // namespace

Like::Like(const std::string& id, Duplicates duplicates, const index::Shards& shards) : id_(id) {
  const schema::Article article = shards.article(find_article(id, shards));
  if (duplicates == Duplicates::collapse && article.duplicate_group != 0) {
    group_ = article.duplicate_group;
  }
  ask_for_words_of(article, shards);
}

// The words are a disjunction, not a group: they have no order in which neighbours could follow
// each other.
void Like::ask_for_words_of(const schema::Article& article, const index::Shards& shards) {
  words_.kind = query::Node::Kind::any_of;
  std::vector<Xapian::Query> terms;
  for (TellingWord& telling :
       telling_words(article, shards.analyzer(), shards.documents(Unit::article))) {
    terms.push_back(scaled_term(telling));
    words_.children.push_back(plain_word(std::move(telling)));
  }
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
