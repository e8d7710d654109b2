// How the databases are made that are merged into a segment.
#pragma once

#include <xapian.h>

namespace fahras::builder {

// Term lists serve updates in place, which an index never has. What is written here is merged into
// files that are synced, so that these need not be.
inline constexpr int database_flags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                      Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC;

// For one that others have written to before.
inline constexpr int extending_flags =
    (database_flags & ~Xapian::DB_CREATE_OR_OVERWRITE) | Xapian::DB_CREATE_OR_OPEN;

}  // namespace fahras::builder
