#include "enquire.h"

#include <ranking/weights.h>
#include <schema/terms.h>

namespace fahras::facade {
namespace {

void set_order(Xapian::Enquire& enquire, Sort order) {
  const Xapian::valueno date = schema::slot(schema::Slot::date);
  if (order == Sort::date_descending) enquire.set_sort_by_value_then_relevance(date, true);
  if (order == Sort::date_ascending) {
    auto* day = new Xapian::MultiValueKeyMaker;
    enquire.set_sort_by_key_then_relevance(day->release(), false);
    day->add_value(date, false, "9");  // undated ones last, as they are when the newest come first
  }
}

}  // namespace

Sort order_of(const SearchRequest& request, const Plan& plan) {
  const bool by_relevance = request.sort == Sort::relevance;
  return by_relevance && plan.filters_only ? Sort::date_descending : request.sort;
}

Xapian::Enquire make_enquire(const Xapian::Database& database, const Plan& plan, Sort order,
                             bool collapse) {
  Xapian::Enquire enquire(database);
  enquire.set_query(plan.candidates);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::bm25_k1, 0, ranking::bm25_k3,
                                                  ranking::bm25_b, ranking::bm25_min_length));
  set_order(enquire, order);
  if (collapse) enquire.set_collapse_key(schema::slot(schema::Slot::group));
  return enquire;
}

}  // namespace fahras::facade
