// What one line of text tells about itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fahras::articles {

// White space of every kind → single spaces, none at the ends. Letters and diacritics stay.
std::string squeeze(std::string_view text);

// For comparing lines: without diacritics, tatweel, punctuation; hamza on alef, ة and ى folded;
// ASCII lower case; words parted by single spaces.
std::string fold(std::string_view line);

std::size_t word_count(std::string_view squeezed_line);

// Whether a squeezed line ends as a sentence or a clause does. Closing quotes and brackets after
// the mark are looked through.
bool ends_sentence(std::string_view line);  // . ! ? ؟ … and the like
bool ends_open(std::string_view line);      // , ; : ، ؛ — more must follow

bool is_list_item(std::string_view line);  // begins with a bullet or a dash

// Short and without end punctuation: what a heading looks like.
bool looks_like_heading(std::string_view line);
// The same with more room, and it may ask or exclaim.
bool looks_like_headline(std::string_view line);

}  // namespace fahras::articles
