// What of answers is compared.
#pragma once

#include <string>
#include <vector>

#include <fahras/searcher.h>

namespace fahras::test {

// All of a hit but its score, and the evidence's scores.
std::string show(const Hit& hit, bool with_duplicates);

std::string show(const std::vector<Facet>& facets);

}  // namespace fahras::test
