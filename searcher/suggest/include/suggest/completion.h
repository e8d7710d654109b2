// Completion of the word that is being typed.
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
  std::string text;  // the word as texts write it, with the clitics that were typed
  std::uint64_t frequency = 0;
};

// Words that begin with the last word of `text`, most frequent first; none if `text` ends in
// anything else than a word. Each stands so in the title or text of an article.
std::vector<Completion> complete(std::string_view text, const Analyzer& analyzer,
                                 const Vocabulary& vocabulary, std::size_t limit);

}  // namespace fahras::suggest
