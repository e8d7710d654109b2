// "Did you mean": words that the index does not know, replaced by similar ones that it does.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/document.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// Unknown words of a text that are looked up; whoever types more of them means no words.
inline constexpr std::size_t most_corrections = 8;

// `text` with the first unknown ones among `words` replaced, everything else as typed; nothing if
// all are known or nothing is similar enough. Clitics before a replaced word
// stay where some text has the word with them; what replaces a word stands so in a text. No word is
// looked up once `is_over` is true.
std::optional<std::string> correct(std::string_view text, const query::QueryWords& words,
                                   const Analyzer& analyzer, const Vocabulary& vocabulary,
                                   const std::function<bool()>& is_over);

}  // namespace fahras::suggest
