// Words that still stand in some text.
#pragma once

#include <string>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// False only if all articles with words of its stem were removed: whoever is given the word finds
// nothing.
bool is_written(const std::string& base, const Analyzer& analyzer, const Vocabulary& vocabulary);

}  // namespace fahras::suggest
