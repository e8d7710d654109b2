// Narrows a query as a whole: where its words are looked for, and whether they have to be there.
#pragma once

#include <vector>

#include <query/tree.h>

namespace fahras::query {

// What stands side by side is required, all of it, as if + stood before each: stop words aside,
// which nobody has to hold. What is excluded stays as it is.
void require_all(Query& query);

// What is looked for in title and text is looked for in any of these fields instead; Field::text
// among them stands for both. What has a field of its own keeps it; word* stands in titles and
// texts only. Before synonyms and relatives are added.
void search_in(Query& query, const std::vector<Field>& fields);

}  // namespace fahras::query
