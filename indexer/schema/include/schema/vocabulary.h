// The vocabulary of a build: all its bases with their frequencies, for completion and correction.
// It is kept as user metadata of the articles database, in blocks of words in the order of their
// encoded bytes (encode_vocabulary()), so that it is there over Xapian's remote backend, too.
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
  // How texts usually write the base (hamza, ة and ى), in UTF-8; empty: as it is.
  std::string_view written;
  std::uint64_t votes = 0;  // by how many that writing is ahead, about
};

// Joins what two vocabularies know of one word.
class VocabularyWord {
 public:
  void start(const VocabularyEntry& entry);
  // A majority vote over both.
  void add(const VocabularyEntry& entry);
  VocabularyEntry entry() const { return {encoded_, frequency_, written_, votes_}; }

 private:
  std::string encoded_, written_;
  std::uint64_t frequency_ = 0, votes_ = 0;
};

// Entries in ascending order, as a stream of bytes.
class VocabularyStream {
 public:
  void add(const VocabularyEntry& entry);
  const std::string& data() const { return data_; }
  // Begins a new stream.
  void clear();

 private:
  std::string data_;
  std::string last_;
};

// Reads a stream. Throws Error(index) for what VocabularyStream never wrote.
class VocabularyReader {
 public:
  explicit VocabularyReader(std::string_view data) : left_(data) {}
  // False at the end; else entry() is the next one, until next() is called again.
  bool next();
  VocabularyEntry entry() const { return {encoded_, frequency_, written_, votes_}; }
  // How many bytes the entry begins with as the one before it.
  std::size_t shared() const { return shared_; }

 private:
  std::string_view left_;
  std::string encoded_;
  std::string_view written_;
  std::uint64_t frequency_ = 0, votes_ = 0;
  std::size_t shared_ = 0;
};

// Calls visit() for each word of the streams, joined, in ascending order.
void merge_vocabularies(const std::vector<std::string>& streams,
                        const std::function<void(const VocabularyEntry&)>& visit);

// User metadata. The directory has the first word of each block; blocks are counted from 0.
std::string vocabulary_key(DictionaryId dictionary);
std::string vocabulary_block_key(DictionaryId dictionary, std::uint32_t block);
std::string encode_vocabulary_directory(const std::vector<std::string>& first_words);
// Empty for an absent one. Throws Error(index).
std::vector<std::string> decode_vocabulary_directory(std::string_view data);
// A block ends with the word that makes it as long as this.
inline constexpr std::size_t vocabulary_block_bytes = 4096;

}  // namespace fahras::schema
