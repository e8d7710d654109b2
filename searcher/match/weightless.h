// Searches without weights, for matches that are only counted or collected.
#pragma once

#include <xapian.h>

namespace fahras::match {

// Returns an enquire that computes no weights. Its matches come in the order of documents.
Xapian::Enquire make_weightless(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace fahras::match
