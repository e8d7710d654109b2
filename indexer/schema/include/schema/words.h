// The dictionary of a build: the words behind the numbers of the forward index, kept as user
// metadata of the articles database. A query asks it for the words of a stem and for those of the
// same root, so words are kept by root, in blocks: no other block is read for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fahras::schema {

// The three forms of a word, as an analyzer gives them.
struct Forms {
  std::string_view surface, base, stem;
  friend bool operator==(const Forms&, const Forms&) = default;
};

// Owns the forms that were decoded into it.
struct FormsBuffer {
  std::string surface, base, stem;
  Forms forms() const { return {surface, base, stem}; }
};

// Tells dictionaries apart, also those of segments that are merged: random.
using DictionaryId = std::uint64_t;

// Numbers stand in varints of four bytes at most; a dictionary of as many words takes about 250 MB
// of memory while it is built, and what comes later is rare.
inline constexpr std::uint32_t most_words = 1U << 22U;

struct Word {
  std::uint32_t number = 0;  // from 1 on
  Forms forms;
};

// User metadata under dictionary_key().
struct DictionaryHeader {
  std::uint32_t words = 0;
  std::uint32_t blocks = 0;       // of words, at least 1
  std::uint32_t base_blocks = 0;  // schema/bases.h
};
std::string encode_dictionary_header(const DictionaryHeader& header);
// An empty string, which is what Xapian has for a key that is absent, throws Error(index) too.
DictionaryHeader decode_dictionary_header(std::string_view data);

// User metadata under word_block_key(): the words of some roots.
std::string dictionary_key(DictionaryId dictionary);
std::string word_block_key(DictionaryId dictionary, std::uint32_t block);
// The block that holds the words of a root (Analyzer::find_root of their stems).
std::uint32_t word_block(std::string_view root, std::uint32_t blocks);
// How many blocks so many words are spread over.
std::uint32_t word_blocks(std::size_t words);

// `words` in order of stem and base are stored most briefly; they come back in the order given. A
// block without words is the empty string.
std::string encode_word_block(const std::vector<Word>& words);

// Reads a block word by word. Throws Error(index) for what encode never wrote.
class WordBlockReader {
 public:
  explicit WordBlockReader(std::string_view block) : left_(block) {}
  // False at the end; else word() is the next one, until next() is called again.
  bool next();
  Word word() const { return {number_, forms_.forms()}; }

 private:
  std::string_view left_;
  std::uint32_t number_ = 0;
  FormsBuffer forms_;
};

// A word's forms as bytes that no other forms have; also how literals of a token stream are stored.
std::string encode_forms(const Forms& forms);
FormsBuffer decode_forms(std::string_view encoded);  // throws Error(index)

}  // namespace fahras::schema
