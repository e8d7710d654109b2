// Corpora on a stream: a line is an article, either a JSON object with "title" and "text" or plain
// text.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// Calls `use` with the text of each article. Throws std::runtime_error with the number of a line
// that begins like an object and is none.
void for_each_article(std::istream& in, const std::function<void(std::string_view)>& use);

}  // namespace fahras::lexicon
