// Normalises and stems words, and returns the results as UTF-8 for messages.
#pragma once

#include <stem/stemmer.h>

#include <string>
#include <string_view>

namespace fahras::stem {

std::string base_of(std::string_view word, const Stemmer& stemmer = fahras());
std::string stem_of(std::string_view word, const Stemmer& stemmer = fahras());

}  // namespace fahras::stem
