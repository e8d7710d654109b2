// The pass "search in".
#pragma once

#include <vector>

#include <query/tree.h>

namespace fahras::query {

// Makes words be searched in any of these fields. It changes leaves and chains of NEAR that name no
// field, which are otherwise searched in titles and texts; Field::text among `fields` means both.
// word* can be searched in titles and texts only, and matches nothing if neither is among the
// fields. Without fields the query stays as it is. Must be called before synonyms and relatives are
// added.
void search_in(Query& query, const std::vector<Field>& fields);

}  // namespace fahras::query
