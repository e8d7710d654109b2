// Whether a word still occurs in some text.
#pragma once

#include <string>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// Returns false only if all articles with words of its stem were removed, so that a search for the
// word would find nothing.
bool is_written(const std::string& base, const Analyzer& analyzer, const Vocabulary& vocabulary);

}  // namespace fahras::suggest
