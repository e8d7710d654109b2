// Reads a corpus from a stream. Each line is an article, either a JSON object with "title" and
// "text" or plain text.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace fahras::lexicon {

// Calls `use` with the text of each article. Throws std::runtime_error, with the number of the
// line, for a line that begins with { and is not valid JSON.
void for_each_article(std::istream& in, const std::function<void(std::string_view)>& use);

}  // namespace fahras::lexicon
