#include <query/basic_queries.h>

#include <string>

#include <schema/terms.h>

namespace fahras::query {
namespace {

// A value that is less than every date, and greater than the empty value of documents without a
// date.
constexpr const char* before_all_days = "0";
// What follows a day makes a value greater than those of all times of the day, which begin with T.
constexpr char after_all_times = 'U';

}  // namespace

Xapian::Query every_document() { return {std::string()}; }

Xapian::Query documents_of(const DateRange& days) {
  const auto slot = schema::slot(schema::Slot::date);
  const std::string from = days.from.empty() ? before_all_days : days.from;
  if (days.to.empty()) return {Xapian::Query::OP_VALUE_GE, slot, from};
  return {Xapian::Query::OP_VALUE_RANGE, slot, from, days.to + after_all_times};
}

}  // namespace fahras::query
