// The dictionary of a piece: the words whose numbers the forward index has. It is stored as user
// metadata of the articles database. A query needs the words of a stem and those of the same root;
// therefore words are stored by root in blocks, and a query reads only the blocks of its roots.
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

// Forms that own their text.
struct FormsBuffer {
  std::string surface, base, stem;
  Forms forms() const { return {surface, base, stem}; }
};

// Identifies a dictionary. It is random, so that the dictionaries of merged segments differ.
using DictionaryId = std::uint64_t;

// The maximum number of words in a dictionary, which takes about 250 MB of memory while it is
// built. Later words are rare and are stored as literals. Numbers take at most four bytes as
// varints.
inline constexpr std::uint32_t max_words = 1U << 22U;

struct Word {
  std::uint32_t number = 0;  // from 1
  Forms forms;
};

// The value for dictionary_key().
struct DictionaryHeader {
  std::uint32_t words = 0;
  std::uint32_t blocks = 0;       // of words, at least 1
  std::uint32_t base_blocks = 0;  // schema/bases.h
};
std::string encode_dictionary_header(const DictionaryHeader& header);
// Throws Error(index) for invalid data, and for the empty string, which is what Xapian returns for
// an absent key.
DictionaryHeader decode_dictionary_header(std::string_view data);

// Keys of user metadata: of the header, and of a block with the words of some roots.
std::string dictionary_key(DictionaryId dictionary);
std::string word_block_key(DictionaryId dictionary, std::uint32_t block);
// Returns the number of the block that holds the words of a root (Analyzer::find_root() of their
// stems).
std::uint32_t word_block(std::string_view root, std::uint32_t blocks);
// Returns the number of blocks for a dictionary of `words` words.
std::uint32_t word_blocks(std::size_t words);

// Returns the bytes of a block with `words` in their order. Words in the order of their stems and
// bases take the least space. A block without words is the empty string.
std::string encode_word_block(const std::vector<Word>& words);

// Reads a block word by word; the block must outlive it. Throws Error(index) for data that
// encode_word_block() cannot have written.
class WordBlockReader {
 public:
  explicit WordBlockReader(std::string_view block) : left_(block) {}
  // Moves to the next word, which word() returns until the next call. Returns false at the end.
  bool next();
  Word word() const { return {number_, forms_.forms()}; }

 private:
  std::string_view left_;
  std::uint32_t number_ = 0;
  FormsBuffer forms_;
};

// Returns the forms of a word as bytes, which differ for different forms. Literals of the forward
// index (words that are not in the dictionary) are stored in the same way.
std::string encode_forms(const Forms& forms);
FormsBuffer decode_forms(std::string_view encoded);  // throws Error(index)

}  // namespace fahras::schema
