#include <match/plan.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include <base/forever.h>
#include <query/compile.h>
#include <query/parser.h>
#include <query/rewrite.h>
#include <ranking/bm25.h>
#include <schema/fields.h>
#include <schema/terms.h>

#include <match/filters.h>
#include "conditions.h"
#include "expansion.h"
#include "relatives.h"
#include "unfinished.h"

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

std::vector<query::Field> fields_of(const std::vector<std::string>& names) {
  static const auto& searchable = *base::forever(
      schema::fields_where([](query::Field field) { return field->word_prefix != nullptr; }));
  std::vector<query::Field> fields;
  for (const std::string& name : names) {
    const query::Field field = schema::chosen_field("search_in", name, searchable);
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  }
  return fields;
}

ranking::Weights standard_weights(const SearchRequest& request) {
  return ranking::standard_weights(request.unit == Unit::paragraph, request.like.has_value());
}

double documents_with(const query::QueryWords::Entry& entry,
                      const index::LivingDocuments& documents) {
  const bool in_title = entry.field == query::Field::title;
  return documents.count_with(
      schema::term(in_title ? schema::Field::title : schema::Field::text, entry.word.stem));
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

// Returns, for each word, the greatest possible number of documents with the word or one of its
// synonyms.
std::vector<double> documents_with_each(const query::QueryWords& words,
                                        const index::LivingDocuments& documents) {
  std::vector<double> counts;
  counts.reserve(words.words.size());
  for (const auto& entry : words.words) counts.push_back(documents_with(entry, documents));
  for (const auto& synonym : words.alternatives) {
    counts[synonym.stands_for] += documents_with(words, synonym, documents);
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

query::Query read_query(const SearchRequest& request, const index::Shards& shards) {
  query::Parser parser(request.query, shards.analyzer());
  query::Query query = parser.parse();
  if (request.unfinished) finish_last_word(request, shards, parser, query);
  return query;
}

void rewrite(const SearchRequest& request, const index::Shards& shards, Plan& plan) {
  query::Rewriting rewriting;
  rewriting.all_words = request.all_words;
  rewriting.fields = fields_of(request.search_in);
  if (request.synonyms) rewriting.synonyms = &shards.synonyms();
  rewriting.relatives = make_relatives(shards, request.unit);
  rewriting.related_weight = ranking::related_weight;
  query::rewrite(plan.query, rewriting);
  plan.synonyms = std::move(rewriting.used_synonyms);
}

}  // namespace

Plan make_plan(const SearchRequest& request, const index::Shards& shards) {
  const Filter filter = filter_of(request);
  std::optional<Xapian::Query> conditions;
  if (!is_everything(filter)) conditions = make_conditions(filter, request.unit, shards);
  Plan plan;
  plan.weights = ranking::make_weights(standard_weights(request), request.weights);
  plan.query = read_query(request, shards);
  rewrite(request, shards, plan);
  plan.nothing_asked = asks_nothing(request, plan.query.root, conditions.has_value());
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
