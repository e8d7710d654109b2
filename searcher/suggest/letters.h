// Letters that typists and writers put for each other, in the encoding of the vocabulary, which has
// one byte for each letter.
#pragma once

#include <string>

namespace fahras::suggest {

using Letters = std::string;

// The letters that Arabic writers mix up with this one.
const Letters& mixed_up(char letter);
// The same for the last letter of a word, where ا also stands for ى and ة.
const Letters& mixed_up_at_end(char letter);
// The letters on the keys beside that of this one, and those that differ from it in their dots.
const Letters& likely(char letter);
// ا و ي, which are often left out or added.
const Letters& long_vowels();
char hamza();
// All letters of the script that this one belongs to.
const Letters& alphabet_of(char letter);

}  // namespace fahras::suggest
