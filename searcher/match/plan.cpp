#include <match/plan.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <query/compile.h>
#include <query/parser.h>
#include <query/rewrite.h>
#include <ranking/bm25.h>
#include <schema/fields.h>
#include <schema/terms.h>

#include <match/filters.h>
#include "conditions.h"
#include "dropping.h"
#include "expansion.h"
#include "relatives.h"
#include "unfinished.h"
#include "weightless.h"
#include "widening.h"

namespace fahras::match {
namespace {

// A blank text matches all documents that pass the filters, and none if there are no filters.
bool asks_nothing(const SearchRequest& request, const query::Node& root, bool filtered) {
  if (root.is<query::Everything>()) {
    const bool has_star = request.query.find('*') != std::string::npos ||
                          request.query.find("٭") != std::string::npos;
    return !filtered && !has_star;
  }
  return root.is<query::Group>() && query::children_of(root).empty();
}

std::vector<query::Field> fields_of(const std::vector<std::string>& names,
                                    const schema::IndexFields& known) {
  const auto has_words = [](query::Field field) { return field->word_prefix != nullptr; };
  std::vector<query::Field> fields;
  for (const std::string& name : names) {
    const query::Field field = known.chosen("search_in", name, has_words);
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  }
  return fields;
}

ranking::Weights standard_weights(const SearchRequest& request) {
  return ranking::standard_weights(request.unit == Unit::paragraph, request.like.has_value());
}

double documents_with(const query::QueryWords::Entry& entry,
                      const index::LivingDocuments& documents) {
  const bool in_field = entry.field == query::Field::title || schema::is_attribute(entry.field);
  return documents.count_with(
      schema::term(in_field ? entry.field : schema::Field::text, entry.word.stem));
}

// Returns an upper bound of the number of documents with a synonym of several words.
double documents_with(const query::QueryWords& words, const query::QueryWords::Alternative& synonym,
                      const index::LivingDocuments& documents) {
  double min = documents.count();
  for (std::uint32_t i = 0; i < synonym.length; ++i) {
    min = std::min(min, documents_with(words.words[synonym.first + i], documents));
  }
  return min;
}

// Returns how many documents have each word or one of its synonyms, at most. Completions and typos
// count for doubtful words and for those that hardly any document has: others keep the idf that
// they have without these.
std::vector<double> documents_with_each(const query::QueryWords& words,
                                        const index::LivingDocuments& documents) {
  std::vector<double> counts;
  counts.reserve(words.words.size());
  for (const auto& entry : words.words) counts.push_back(documents_with(entry, documents));
  const std::vector<double> own = counts;
  for (const auto& one : words.alternatives) {
    const bool counts_too = one.kind == query::Alternative::Kind::synonym ||
                            words.words[one.stands_for].is_doubtful ||
                            own[one.stands_for] <= ranking::max_documents_of_rare_word;
    if (counts_too) counts[one.stands_for] += documents_with(words, one, documents);
  }
  return counts;
}

query::Node both(query::Node one, query::Node other) {
  return {query::AllOf{{std::move(one), std::move(other)}}};
}

// Adds the article's words to the plan. If there is a query as well, both must match and both
// contribute to the score.
void add_like(const SearchRequest& request, const index::Shards& shards, Plan& plan) {
  const Like& like = plan.like.emplace(*request.like, request.duplicates, shards);
  query::Node& root = plan.query.root;
  if (plan.nothing_asked || root.is<query::Everything>()) {
    root = like.words();
    plan.candidates = like.candidates();
  } else {
    root = both(std::move(root), like.words());
    plan.candidates = Xapian::Query(Xapian::Query::OP_AND, plan.candidates, like.candidates());
  }
  if (request.unit == Unit::article) {
    plan.candidates = Xapian::Query(Xapian::Query::OP_AND_NOT, plan.candidates, like.left_out());
  }
  plan.nothing_asked = query::children_of(like.words()).empty();
}

// Returns the query for all filters of a request; nothing if there are none. Errors in the text of
// a filter name that member.
std::optional<Xapian::Query> conditions_of(const SearchRequest& request,
                                           const index::Shards& shards) {
  std::vector<Xapian::Query> all;
  const auto add = [&](const Filter& filter) {
    if (!is_everything(filter)) all.push_back(make_conditions(filter, request.unit, shards));
  };
  add(filter_of(request));
  try {
    add(parse_filter(request.filter_text));
  } catch (const Error& error) {
    if (error.subject() != "filter") throw;
    throw Error(error.kind(), "filter_text", std::string(error.message()));
  }
  if (all.empty()) return std::nullopt;
  return Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

query::Query read_query(const SearchRequest& request, const index::Shards& shards) {
  query::Query query = query::parse(request.query, shards.analyzer());
  if (request.unfinished) mark_unfinished(request.query, query);
  return query;
}

void rewrite(const SearchRequest& request, const index::Shards& shards, suggest::Slips& slips,
             Plan& plan) {
  WordWidener widener(request, shards, slips);
  query::Rewriting rewriting;
  rewriting.all_words = request.all_words && request.drop_words == DropWords::never;
  rewriting.widening = [&](auto words) { widener.widen(words); };
  rewriting.fields = fields_of(request.search_in, shards.fields());
  if (request.synonyms) rewriting.synonyms = &shards.synonyms();
  if (!request.all_words) rewriting.relatives = make_relatives(shards, request.unit);
  rewriting.related_weight = ranking::related_weight;
  query::rewrite(plan.query, rewriting);
  plan.synonyms = std::move(rewriting.used_synonyms);
  plan.typos = widener.take_typos();
}

// Requires the words that enough documents have together.
void require_words(const SearchRequest& request, const index::Shards& shards,
                   const std::optional<Xapian::Query>& conditions, Plan& plan) {
  const auto wanted =
      static_cast<Xapian::doccount>(std::max<std::size_t>(request.offset + request.limit, 1));
  const auto has_enough = [&](const query::Query& query) {
    Xapian::Query asked = query::candidates(query, make_expansion(shards, plan.many_words));
    if (conditions) asked = Xapian::Query(Xapian::Query::OP_FILTER, asked, *conditions);
    const index::LivingDocuments& documents = shards.documents(request.unit);
    return make_weightless(documents.database(), documents.without_removed(asked))
               .get_mset(0, 0, wanted)
               .get_matches_lower_bound() >= wanted;
  };
  require_most(request, shards, has_enough, plan.query);
}

}  // namespace

Plan make_plan(const SearchRequest& request, const index::Shards& shards, suggest::Slips& slips) {
  const auto conditions = conditions_of(request, shards);
  Plan plan;
  plan.weights = ranking::make_weights(standard_weights(request), request.weights);
  plan.query = read_query(request, shards);
  rewrite(request, shards, slips, plan);
  plan.nothing_asked = asks_nothing(request, plan.query.root, conditions.has_value());
  if (request.all_words && request.drop_words != DropWords::never && !shards.empty()) {
    require_words(request, shards, conditions, plan);
  }
  plan.candidates = query::candidates(plan.query, make_expansion(shards, plan.many_words));
  if (request.like) add_like(request, shards, plan);
  plan.words = query::collect_words(plan.query);
  if (plan.nothing_asked) return plan;
  plan.filters_only = plan.words.words.empty();
  plan.verify = query::needs_verification(plan.query);
  if (conditions) {
    plan.candidates = Xapian::Query(Xapian::Query::OP_FILTER, plan.candidates, *conditions);
  }
  return plan;
}

ranking::Collection make_collection(const Plan& plan, const index::LivingDocuments& documents) {
  ranking::Collection collection;
  collection.average_document_length = documents.database().get_avlength();
  for (const double count : documents_with_each(plan.words, documents)) {
    collection.idf.push_back(ranking::idf(documents.count(), count));
  }
  return collection;
}

}  // namespace fahras::match
