// The vocabulary of a piece: all bases with their frequencies, for completion and correction. It is
// stored as user metadata of the articles database, which Xapian's remote backend gives access to,
// in blocks of words in the order of their encoded bytes (encode_vocabulary()).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <schema/words.h>

namespace fahras::schema {

struct VocabularyEntry {
  std::string_view encoded;
  std::uint64_t frequency = 0;
  // The spelling of the base (hamza, ة and ى) that texts usually have, in UTF-8; empty: the base
  // itself.
  std::string_view written;
  // About how many more occurrences have that spelling than all others together: the count of a
  // majority vote (Boyer and Moore).
  std::uint64_t votes = 0;
};

// Merges the entries that several vocabularies have for one word.
class VocabularyWord {
 public:
  // Begins with an entry, which is copied.
  void start(const VocabularyEntry& entry);
  // Adds an entry for the same word; the spelling is decided by a majority vote.
  void add(const VocabularyEntry& entry);
  VocabularyEntry entry() const { return {encoded_, frequency_, written_, votes_}; }

 private:
  std::string encoded_, written_;
  std::uint64_t frequency_ = 0, votes_ = 0;
};

// Writes entries as a stream of bytes.
class VocabularyStream {
 public:
  // Adds an entry; entries must be added in ascending order of their encoded bytes.
  void add(const VocabularyEntry& entry);
  const std::string& data() const { return data_; }
  // Begins a new stream.
  void clear();

 private:
  std::string data_;
  std::string last_;
};

// Reads a stream, which must outlive it. Throws Error(index) for data that VocabularyStream cannot
// have written.
class VocabularyReader {
 public:
  explicit VocabularyReader(std::string_view data) : left_(data) {}
  // Moves to the next entry, which entry() returns until the next call. Returns false at the end.
  bool next();
  VocabularyEntry entry() const { return {encoded_, frequency_, written_, votes_}; }
  // Returns the length of the common prefix of the entry's word and the word before it, in bytes.
  std::size_t shared() const { return shared_; }

 private:
  std::string_view left_;
  std::string encoded_;
  std::string_view written_;
  std::uint64_t frequency_ = 0, votes_ = 0;
  std::size_t shared_ = 0;
};

// Calls visit() in ascending order for each word of the streams with its merged entry, which is
// valid during the call.
void merge_vocabularies(const std::vector<std::string>& streams,
                        const std::function<void(const VocabularyEntry&)>& visit);

// Keys and values of user metadata. The directory has the first word of each block; blocks are
// counted from 0.
std::string vocabulary_key(DictionaryId dictionary);
std::string vocabulary_block_key(DictionaryId dictionary, std::uint32_t block);
std::string encode_vocabulary_directory(const std::vector<std::string>& first_words);
// Returns an empty directory for empty `data`, which is what an absent key gives. Throws
// Error(index) for invalid data.
std::vector<std::string> decode_vocabulary_directory(std::string_view data);
// A block ends with the word that makes it at least this long.
inline constexpr std::size_t vocabulary_block_bytes = 4096;

}  // namespace fahras::schema
