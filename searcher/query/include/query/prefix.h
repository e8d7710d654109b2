// Beginnings of words.
#pragma once

#include <string>
#include <string_view>

namespace fahras::query {

// Returns the beginning of a word without what may be the article and the letters that join it. The
// analyzer cannot tell from the beginning of a word whether those belong to the word itself. So
// الضم* asks both for what begins with الضم and for what begins with ضم.
std::string without_article(std::string_view surface);

}  // namespace fahras::query
