// Completions of the word that is being typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

struct Completion {
  std::string text;             // the word as texts write it, with the clitics that were typed
  std::uint64_t frequency = 0;  // how often articles contain the word, with any clitics
};

// Returns at most `limit` words that begin with the last word of `text`: those first that are
// typical of the articles with the words before it, otherwise the most frequent ones. Each occurs,
// in exactly this form, in the title or text of an article. Returns none if `text` does not end in
// a word.
std::vector<Completion> complete(std::string_view text, const Analyzer& analyzer,
                                 const Vocabulary& vocabulary, std::size_t limit);

}  // namespace fahras::suggest
