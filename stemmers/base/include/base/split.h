// Functions that split and trim texts. What they return refers to the text, which must outlive it.
#pragma once

#include <string_view>
#include <vector>

namespace fahras::base {

// Returns the pieces between separators, including empty ones: one piece more than there are
// separators.
std::vector<std::string_view> split(std::string_view text, std::string_view separator);

// Returns `text` without the characters of `trimmed` at its beginning and end.
std::string_view trim(std::string_view text, std::string_view trimmed = " \t");

// Like split(), but trims spaces and tabs from the pieces, and leaves out those that are empty
// then.
std::vector<std::string_view> split_list(std::string_view text, std::string_view separator);

// Returns the words between runs of white space (space, tab, line breaks).
std::vector<std::string_view> split_words(std::string_view text);

// Removes from `text` everything up to and including the first character that is one of
// `separators`, and returns what was before that character. Without a separator that is the whole
// text. A caller that repeats it until `text` is empty gets all pieces, but no empty one at the
// end.
std::string_view take_until(std::string_view& text, std::string_view separators);

// Removes the first line from `text`, with the line feed that ends it, and returns it without that.
std::string_view take_line(std::string_view& text);

}  // namespace fahras::base
