#include <query/compile.h>

#include <algorithm>
#include <utility>

#include <query/relatives.h>
#include <schema/terms.h>

#include "beside.h"

namespace fahras::query {
namespace {

// Not Xapian::Query::MatchAll: threads that copy it would count its references without a lock.
Xapian::Query everything() { return {std::string()}; }

using Queries = std::vector<Xapian::Query>;

// Before every day and after the empty value of documents without a date.
constexpr const char* before_all_days = "0";

Xapian::Query join(Xapian::Query::op op, const Queries& queries) {
  return {op, queries.begin(), queries.end()};
}

// Terms that weigh as one word that occurs as often as all of them together. Pairs of pairs: Xapian
// adds up how often they occur two by two, rounded each time, and in an order that each shard would
// choose for itself. So all choose this one, and weights do not depend on how an index is split.
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

Xapian::Query term(const Node& node, std::string_view stem) {
  return {schema::term(node.field, stem)};
}

// Whether stems decide the node, so that its candidates are its matches.
bool is_decided(const Node& node) {
  switch (node.kind) {
    case Node::Kind::exact:
    case Node::Kind::phrase:
    case Node::Kind::near:
    case Node::Kind::prefix:
      return false;
    case Node::Kind::words:
      return std::all_of(node.alternatives.begin(), node.alternatives.end(),
                         [](const Alternative& one) { return one.words.size() == 1; });
    default:
      return std::all_of(node.children.begin(), node.children.end(), is_decided);
  }
}

// Whether a query also ranks the documents that it finds. Xapian asks for no weight of what is
// excluded, and its OP_AND_MAYBE decides by weights that were never computed there: so what only
// decides has no optional parts.
enum class Use { ranks, decides };

class Compiler {
 public:
  Compiler(const Expansion& expansion, Use use) : expansion_(expansion), use_(use) {}

  Xapian::Query compile(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::words:
        return node.field == Field::title ? in_title(node) : with_relatives(node);
      case Node::Kind::exact:
      case Node::Kind::phrase:
        return sequence(node);
      case Node::Kind::near:
        return join(Xapian::Query::OP_AND, children(node));
      case Node::Kind::prefix:
        return prefix(node);
      case Node::Kind::date:
        return days(node);
      case Node::Kind::group:
        return group(node);
      case Node::Kind::all_of:
        return all_of(node);
      case Node::Kind::any_of:
        return join(Xapian::Query::OP_OR, children(node));
      case Node::Kind::none_of:
        return none_of(node);
      case Node::Kind::everything:
        break;
    }
    return everything();
  }

 private:
  Queries children(const Node& node) const {
    Queries queries;
    for (const Node& child : node.children) queries.push_back(compile(child));
    return queries;
  }

  // Terms of titles have no counts, which would weigh them: the same word in the text has.
  Xapian::Query in_title(const Node& node) const {
    if (use_ == Use::decides) return word(node);
    Node in_text = node;
    in_text.field = Field::text;
    return {Xapian::Query::OP_AND_MAYBE, word(node), word(in_text)};
  }

  static Xapian::Query with_relatives(const Node& node) {
    if (node.relatives.empty()) return word(node);
    Queries stems;
    for (const std::string& stem : node.relatives) stems.push_back(term(node, stem));
    const Xapian::Query related(Xapian::Query::OP_SCALE_WEIGHT, as_one_word(std::move(stems)),
                                related_weight);
    return {Xapian::Query::OP_OR, word(node), related};
  }

  // With its synonyms, as one word that occurs as often as all of them together. The words of a
  // synonym of several would count each: they weigh as much as one of them, if that is more.
  static Xapian::Query word(const Node& node) {
    Queries same{term(node, node.words.front().stem)};
    Queries several;
    for (const Alternative& alternative : node.alternatives) {
      Queries all;
      for (const Word& one : alternative.words) all.push_back(term(node, one.stem));
      if (all.size() == 1) {
        same.push_back(all.front());
      } else {
        const double share = 1 / static_cast<double>(all.size());
        several.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, join(Xapian::Query::OP_AND, all),
                             share);
      }
    }
    same = {as_one_word(std::move(same))};
    if (several.empty()) return same.front();
    several.push_back(same.front());
    return join(Xapian::Query::OP_MAX, several);
  }

  // Every word has to be there; stop words add no weight beside others.
  static Xapian::Query sequence(const Node& node) {
    Queries weighted;
    Queries filters;
    for (const Word& word : node.words) {
      (word.is_stop_word ? filters : weighted).push_back(term(node, word.stem));
    }
    if (weighted.empty()) std::swap(weighted, filters);
    Xapian::Query all = join(Xapian::Query::OP_AND, weighted);
    if (filters.empty()) return all;
    return {Xapian::Query::OP_FILTER, all, join(Xapian::Query::OP_AND, filters)};
  }

  Xapian::Query prefix(const Node& node) const {
    const Word& word = node.words.front();
    auto stems = expansion_(word.surface);
    if (word.base != word.surface) {
      const auto more = expansion_(word.base);
      stems.insert(stems.end(), more.begin(), more.end());
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    Queries terms;
    for (const std::string& stem : stems) terms.push_back(term(node, stem));
    return as_one_word(std::move(terms));
  }

  static Xapian::Query days(const Node& node) {
    const auto slot = schema::slot(schema::Slot::date);
    const std::string from = node.from.empty() ? before_all_days : node.from;
    if (node.to.empty()) return {Xapian::Query::OP_VALUE_GE, slot, from};
    return {Xapian::Query::OP_VALUE_RANGE, slot, from, node.to};
  }

  Xapian::Query group(const Node& node) const {
    if (node.children.empty()) return Xapian::Query::MatchNothing;
    Queries must;
    Queries should;
    Queries must_not;
    for (const Node& child : node.children) {
      if (child.occur == Node::Occur::must_not) {
        exclude(child, must_not);
      } else if (child.occur == Node::Occur::must) {
        must.push_back(compile(child));
      } else if (!is_weightless(child)) {
        should.push_back(compile(child));
      }
    }
    return except(wanted(must, should), must_not);
  }

  Xapian::Query wanted(const Queries& must, const Queries& should) const {
    if (must.empty() && should.empty()) return everything();
    if (must.empty()) return join(Xapian::Query::OP_OR, should);
    Xapian::Query all = join(Xapian::Query::OP_AND, must);
    if (should.empty() || use_ == Use::decides) return all;
    return {Xapian::Query::OP_AND_MAYBE, all, join(Xapian::Query::OP_OR, should)};
  }

  Xapian::Query all_of(const Node& node) const {
    Queries must;
    Queries must_not;
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::none_of) {
        exclude(child.children.front(), must_not);
      } else {
        must.push_back(compile(child));
      }
    }
    return except(wanted(must, {}), must_not);
  }

  // Only what stems decide may be excluded: a candidate for a phrase need not hold it.
  void exclude(const Node& node, Queries& excluded) const {
    if (!is_decided(node)) return;
    excluded.push_back(Compiler(expansion_, Use::decides).compile(node));
  }

  Xapian::Query none_of(const Node& node) const {
    Queries excluded;
    exclude(node.children.front(), excluded);
    return except(everything(), excluded);
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
