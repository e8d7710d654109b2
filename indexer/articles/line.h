// Examines one line of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::articles {

// Returns a copy of `text` with each run of white space replaced by a single space, and without
// white space at the ends. Letters and diacritics are not changed.
std::string squeeze(std::string_view text);

// Returns a form of a line for comparisons: without diacritics, tatweel and punctuation; hamza on
// alef, ة and ى folded; ASCII letters in lower case; words separated by single spaces.
std::string fold(std::string_view line);

std::size_t word_count(std::string_view squeezed_line);

// Whether a squeezed line ends with such a mark. Closing quotes and brackets after the mark are
// ignored.
bool ends_sentence(std::string_view line);  // . ! ? ؟ … and the like
bool ends_open(std::string_view line);      // , ; : ، ؛ after which the text goes on

bool is_list_item(std::string_view line);  // begins with a bullet or a dash

// Whether the line is short and without punctuation at its end, as headings are.
bool looks_like_heading(std::string_view line);
// The same for a headline, which may be longer and may end with a question or exclamation mark.
bool looks_like_headline(std::string_view line);

}  // namespace fahras::articles
