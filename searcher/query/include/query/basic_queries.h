// Xapian queries that ask for no word. They are meant as filters: their weights have no meaning.
#pragma once

#include <query/date.h>
#include <xapian.h>

namespace fahras::query {

// Returns a query for every document. It is not Xapian::Query::MatchAll, because all copies of that
// share one count of references, which threads would change without a lock.
Xapian::Query every_document();

// Returns a query for the documents with a date in the range: for all that have a date if both ends
// are open, and for none if the range ends before it begins.
Xapian::Query documents_of(const DateRange& days);

}  // namespace fahras::query
