// Flags of Xapian for the databases that are merged into a segment.
#pragma once

#include <xapian.h>

namespace fahras::builder {

// Without term lists, which only updates in place need, and without syncing, because the databases
// are merged into files that are synced.
inline constexpr int database_flags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                      Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC;

// For a database that exists already.
inline constexpr int extending_flags =
    (database_flags & ~Xapian::DB_CREATE_OR_OVERWRITE) | Xapian::DB_CREATE_OR_OPEN;

}  // namespace fahras::builder
