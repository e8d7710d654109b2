#include <match/enquire.h>

#include <limits>

#include <query/basic_queries.h>
#include <ranking/weights.h>
#include <schema/terms.h>

#include <match/sort_keys.h>
#include "matching_time.h"

namespace fahras::match {
namespace {

using Query = Xapian::Query;

const Xapian::valueno date = schema::slot(schema::Slot::date);
const Xapian::valueno position = schema::slot(schema::Slot::position);

void set_order(Xapian::Enquire& enquire, Order order, const SearchRequest& request,
               const index::Shards& shards) {
  if (order == Order::keys) {
    sort_by_keys(enquire, request.sort_by, shards);
  } else if (order != Order::relevance) {
    enquire.set_sort_by_value_then_relevance(date, order == Order::date_descending);
  } else if (shards.documents(request.unit).database().size() > 1) {
    enquire.set_sort_by_relevance_then_value(position, true);
  }
}

void set_groups(Xapian::Enquire& enquire, Groups groups) {
  constexpr Xapian::doccount all = std::numeric_limits<Xapian::doccount>::max();
  const Xapian::valueno group = schema::slot(schema::Slot::group);
  if (groups == Groups::collapse) enquire.set_collapse_key(group);
  if (groups == Groups::report) enquire.set_collapse_key(group, all);
}

// The filters contribute no weight, so the weight can order ties by position.
Query ordered_by_position(const Query& filters) {
  return {Query::OP_AND_MAYBE, filters,
          Query((new Xapian::ValueWeightPostingSource(position))->release())};
}

// Documents without a date come last in both orders. Their empty value is less than any date, so in
// ascending order they are requested separately.
std::vector<Query> parts_of(const Query& candidates, Order order, const SearchRequest& request,
                            const index::Shards& shards) {
  const bool by_served_key = order == Order::keys && shards.has_remote();
  if (order != Order::date_ascending && !by_served_key) return {candidates};
  const Query dated =
      by_served_key ? with_key(request.sort_by.front(), shards) : query::documents_of({});
  return {Query(Query::OP_FILTER, candidates, dated), Query(Query::OP_AND_NOT, candidates, dated)};
}

}  // namespace

Order order_of(const SearchRequest& request, const Plan& plan) {
  if (!request.sort_by.empty()) return Order::keys;
  switch (request.sort) {
    case Sort::relevance:
      return plan.filters_only ? Order::date_descending : Order::relevance;
    case Sort::date_ascending:
      return Order::date_ascending;
    case Sort::date_descending:
      break;
  }
  return Order::date_descending;
}

std::vector<Xapian::Enquire> make_enquires(const index::Shards& shards,
                                           const SearchRequest& request, const Plan& plan,
                                           Groups groups, const index::Deadline& deadline) {
  const index::LivingDocuments& documents = shards.documents(request.unit);
  const Xapian::Database& database = documents.database();
  const Order order = order_of(request, plan);
  const bool several = database.size() > 1;
  const bool weigh_position = several && plan.filters_only;
  std::vector<Xapian::Enquire> enquires;
  for (const Query& part :
       parts_of(documents.without_removed(plan.candidates), order, request, shards)) {
    Xapian::Enquire& enquire = enquires.emplace_back(database);
    enquire.set_query(until(deadline, shards, weigh_position ? ordered_by_position(part) : part));
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::bm25_k1, 0, ranking::bm25_k3,
                                                    ranking::bm25_b, ranking::bm25_min_length));
    set_order(enquire, order, request, shards);
    set_groups(enquire, groups);
  }
  return enquires;
}

}  // namespace fahras::match
