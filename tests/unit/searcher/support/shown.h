// Writes answers as text, to compare them.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::test {

// Returns a hit as text without its score and the scores of its evidence.
std::string show(const Hit& hit, bool with_duplicates);

std::string show(const std::vector<Facet>& facets);

}  // namespace fahras::test
