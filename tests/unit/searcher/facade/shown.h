// What of answers is compared.
#pragma once

#include <string>

#include <fahras/searcher.h>

namespace fahras::test {

// All of a hit but its score, and the evidence's scores.
std::string show(const Hit& hit, bool with_duplicates);

}  // namespace fahras::test
