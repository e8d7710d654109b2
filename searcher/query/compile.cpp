#include <query/compile.h>

#include <algorithm>
#include <utility>

#include <query/basic_queries.h>
#include <schema/terms.h>

#include "beside.h"
#include "word_key.h"

namespace fahras::query {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query join(Xapian::Query::op op, const Queries& queries) {
  return {op, queries.begin(), queries.end()};
}

// Joins terms so that they weigh as one word that occurs as often as all of them together. Xapian
// adds up their frequencies two by two, rounds each sum, and lets each shard choose the order. Here
// they are joined as pairs of pairs, which fixes the order, so that weights do not depend on how an
// index is split.
Xapian::Query as_one_word(Queries terms) {
  if (terms.empty()) return Xapian::Query::MatchNothing;
  while (terms.size() > 1) {
    Queries pairs;
    for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
      pairs.emplace_back(Xapian::Query::OP_SYNONYM, terms[i], terms[i + 1]);
    }
    if (terms.size() % 2 != 0) pairs.push_back(terms.back());
    terms = std::move(pairs);
  }
  return terms.front();
}

// Matches what any of the queries matches, with the weight of the first of them that a document
// matches. Xapian's OP_MAX is not used: over several segments, it reads memory that it has freed
// if two of its parts end with the same document (MaxPostList::recalc_maxweight of 1.4).
Xapian::Query first_of(const Queries& queries) {
  Queries exclusive{queries.front()};
  Queries before{queries.front()};
  for (auto next = queries.begin() + 1; next != queries.end(); ++next) {
    exclusive.emplace_back(Xapian::Query::OP_AND_NOT, *next, join(Xapian::Query::OP_OR, before));
    before.push_back(*next);
  }
  return join(Xapian::Query::OP_OR, exclusive);
}

Xapian::Query term(Field field, const Word& word) { return {schema::term(field, word.stem)}; }

// Whether every document with the stems of the alternative matches. Two words that may have lost
// the space between them need not be side by side: reading all candidates for that would cost too
// much.
bool is_decided_by_stems(const Alternative& one) {
  return one.words.size() == 1 || one.kind == Alternative::Kind::typo;
}

// Whether stems decide the node, so that its candidates are its matches.
bool is_decided(const Node& node) {
  if (node.is<ExactWords>() || node.is<Phrase>() || node.is<Near>() || node.is<Prefix>()) {
    return false;
  }
  const auto alternatives = alternatives_of(node);
  const auto children = children_of(node);
  return std::all_of(alternatives.begin(), alternatives.end(), is_decided_by_stems) &&
         std::all_of(children.begin(), children.end(), is_decided);
}

// The purpose of a compiled query: to rank the documents that it finds, or only to decide which
// documents are found. Xapian computes no weights for excluded parts, but its OP_AND_MAYBE depends
// on weights. Therefore a query that only decides has no optional parts.
enum class Use { ranks, decides };

class Compiler {
 public:
  Compiler(const Expansion& expansion, Use use) : expansion_(expansion), use_(use) {}

  Xapian::Query compile(const Node& node) const {
    return std::visit([this](const auto& value) { return query_of(value); }, node.value);
  }

 private:
  Xapian::Query query_of(const PlainWord& plain) const {
    const bool is_counted_in_text =
        plain.field == Field::title || schema::is_attribute(plain.field);
    return is_counted_in_text ? in_field(plain) : with_relatives(plain);
  }
  Xapian::Query query_of(const WordList& list) const {
    Queries words;
    for (const Word& word : list.words) words.push_back(term(list.field, word));
    return join(Xapian::Query::OP_OR, words);
  }
  Xapian::Query query_of(const ExactWords& exact) const {
    return sequence(exact.words, exact.field);
  }
  Xapian::Query query_of(const Phrase& phrase) const {
    return sequence(phrase.words, phrase.field);
  }
  Xapian::Query query_of(const Near& near) const {
    return join(Xapian::Query::OP_AND, compile_all(near.children));
  }
  Xapian::Query query_of(const AnyOf& any) const {
    return join(Xapian::Query::OP_OR, compile_all(any.children));
  }
  Xapian::Query query_of(const Everything&) const { return every_document(); }

  Queries compile_all(const std::vector<Node>& nodes) const {
    Queries queries;
    for (const Node& node : nodes) queries.push_back(compile(node));
    return queries;
  }

  // The terms of titles and attributes have no counts from which a weight could be computed, so
  // they get the weight of the same word in the text, whose terms count it, too.
  Xapian::Query in_field(const PlainWord& plain) const {
    if (use_ == Use::decides) return word(plain, plain.field);
    return {Xapian::Query::OP_AND_MAYBE, word(plain, plain.field), word(plain, Field::text)};
  }

  static Xapian::Query with_relatives(const PlainWord& plain) {
    if (plain.relatives.empty()) return word(plain, plain.field);
    Queries stems;
    for (const std::string& stem : plain.relatives) {
      stems.emplace_back(schema::term(plain.field, stem));
    }
    const Xapian::Query related(Xapian::Query::OP_SCALE_WEIGHT, as_one_word(std::move(stems)),
                                plain.related_weight);
    return {Xapian::Query::OP_OR, word(plain, plain.field), related};
  }

  // The word with its alternatives. What widens the word weighs less than the word itself, and adds
  // nothing if a document has the word.
  static Xapian::Query word(const PlainWord& plain, Field field) {
    Queries all = words(plain, field, Alternative::Kind::synonym, {term(field, plain.word)});
    if (plain.own_weight != 1) {
      for (Xapian::Query& one : all) one = scaled(one, plain.own_weight);
    }
    for (const auto kind : {Alternative::Kind::completion, Alternative::Kind::typo}) {
      for (Xapian::Query& one : words(plain, field, kind, {})) {
        all.push_back(scaled(one, plain.widened_weight));
      }
    }
    return first_of(all);
  }

  static Xapian::Query scaled(const Xapian::Query& query, double factor) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, factor};
  }

  // The alternatives of one kind. Single words, and the terms in `same`, make one word that occurs
  // as often as all of them together. The words of a longer alternative would each count for one,
  // so they weigh as much as one of them.
  static Queries words(const PlainWord& plain, Field field, Alternative::Kind kind, Queries same) {
    Queries several;
    for (const Alternative& alternative : plain.alternatives) {
      if (alternative.kind != kind) continue;
      Queries all;
      for (const Word& one : alternative.words) all.push_back(term(field, one));
      if (all.size() == 1) {
        same.push_back(all.front());
      } else {
        const double one_word = 1 / static_cast<double>(all.size());
        several.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, join(Xapian::Query::OP_AND, all),
                             one_word);
      }
    }
    if (!same.empty()) several.insert(several.begin(), as_one_word(std::move(same)));
    return several;
  }

  // Requires every word to be in the document. Stop words add no weight if there are other words.
  static Xapian::Query sequence(const std::vector<Word>& words, Field field) {
    Queries weighted;
    Queries filters;
    for (const Word& word : words) {
      (word.is_stop_word ? filters : weighted).push_back(term(field, word));
    }
    if (weighted.empty()) std::swap(weighted, filters);
    Xapian::Query all = join(Xapian::Query::OP_AND, weighted);
    if (filters.empty()) return all;
    return {Xapian::Query::OP_FILTER, all, join(Xapian::Query::OP_AND, filters)};
  }

  Xapian::Query query_of(const Prefix& prefix) const {
    const Word& word = prefix.word;
    auto stems = expansion_(word.surface);
    if (word.base != word.surface) {
      const auto more = expansion_(word.base);
      stems.insert(stems.end(), more.begin(), more.end());
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    Queries terms;
    for (const std::string& stem : stems) {
      terms.emplace_back(schema::term(prefix.field, stem));
    }
    return as_one_word(std::move(terms));
  }

  Xapian::Query query_of(const DateRange& days) const { return documents_of(days); }

  Xapian::Query query_of(const Group& group) const {
    if (group.children.empty()) return Xapian::Query::MatchNothing;
    Queries must;
    Queries should;
    Queries must_not;
    for (const Node& child : group.children) {
      if (child.occur == Node::Occur::must_not) {
        exclude(child, must_not);
      } else if (child.occur == Node::Occur::must) {
        must.push_back(compile(child));
      } else if (!is_optional_stop_word(child)) {
        should.push_back(compile(child));
      }
    }
    return except(wanted(must, should), must_not);
  }

  Xapian::Query wanted(const Queries& must, const Queries& should) const {
    if (must.empty() && should.empty()) return every_document();
    if (must.empty()) return join(Xapian::Query::OP_OR, should);
    Xapian::Query all = join(Xapian::Query::OP_AND, must);
    if (should.empty() || use_ == Use::decides) return all;
    return {Xapian::Query::OP_AND_MAYBE, all, join(Xapian::Query::OP_OR, should)};
  }

  Xapian::Query query_of(const AllOf& all) const {
    Queries must;
    Queries must_not;
    for (const Node& child : all.children) {
      if (const auto* const none = child.get<NoneOf>()) {
        exclude(none->children.front(), must_not);
      } else {
        must.push_back(compile(child));
      }
    }
    return except(wanted(must, {}), must_not);
  }

  // Adds the node to the excluded queries if stems decide it. A candidate for a phrase need not
  // contain the phrase, so it must not be excluded here.
  void exclude(const Node& node, Queries& excluded) const {
    if (!is_decided(node)) return;
    excluded.push_back(Compiler(expansion_, Use::decides).compile(node));
  }

  Xapian::Query query_of(const NoneOf& none) const {
    Queries excluded;
    exclude(none.children.front(), excluded);
    return except(every_document(), excluded);
  }

  static Xapian::Query except(const Xapian::Query& query, const Queries& excluded) {
    if (excluded.empty()) return query;
    return {Xapian::Query::OP_AND_NOT, query, join(Xapian::Query::OP_OR, excluded)};
  }

  const Expansion& expansion_;
  Use use_;
};

}  // namespace

Xapian::Query candidates(const Query& query, const Expansion& expansion) {
  return Compiler(expansion, Use::ranks).compile(query.root);
}

bool needs_verification(const Query& query) { return !is_decided(query.root); }

}  // namespace fahras::query
