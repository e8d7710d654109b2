// "Did you mean": words that the index does not know, replaced by similar ones that it does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>
#include <query/document.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// `text` with every unknown one among `words` replaced, everything else as typed; nothing if all
// are known or nothing is similar enough. Clitics before a replaced word stay.
std::optional<std::string> correct(std::string_view text, const query::QueryWords& words,
                                   const Analyzer& analyzer, const Vocabulary& vocabulary);

}  // namespace fahras::suggest
