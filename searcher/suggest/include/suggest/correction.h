// "Did you mean": a query in which words that the index does not know are replaced by similar words
// that it knows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <query/document.h>
#include <suggest/slips.h>

namespace fahras::suggest {

// How many unknown words of a text are looked up. A text with more of them does not consist of
// misspelt words.
inline constexpr std::size_t max_corrections = 8;

// Returns `text` with its unknown words replaced, the first max_corrections of them, and everything
// else as it was typed. Returns nothing if all words are known or no word is similar enough.
// `query` is the text as it was parsed, and `words` are those that it searches for. The replacement
// of a word occurs in a text in exactly this form: with the clitics that were typed, if some text
// has it with them. No word is looked up once `is_over` returns true.
std::optional<std::string> correct(std::string_view text, const query::Query& query,
                                   const query::QueryWords& words, Slips& slips,
                                   const std::function<bool()>& is_over);

}  // namespace fahras::suggest
