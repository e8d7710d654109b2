#include <algorithm>
#include <queue>

#include <fmt/format.h>
#include <schema/vocabulary.h>

#include "codec.h"

namespace fahras::schema {
namespace {

constexpr const char* stream_name = "vocabulary";
constexpr const char* directory_name = "directory of the vocabulary";

void append_string(std::string& data, std::string_view text) {
  append_varint(data, text.size());
  data.append(text);
}

// Replaces all of `word` except the first bytes, which it shares with the previous word.
void read_word(RecordReader& in, std::string& word, std::size_t& shared) {
  shared = in.varint();
  if (shared > word.size()) in.fail("the prefix that a word shares is too long");
  word.resize(shared);
  word.append(in.string());
}

}  // namespace

void VocabularyWord::start(const VocabularyEntry& entry) {
  encoded_ = entry.encoded;
  frequency_ = entry.frequency;
  written_ = entry.written;
  votes_ = entry.votes;
}

void VocabularyWord::add(const VocabularyEntry& entry) {
  frequency_ += entry.frequency;
  if (entry.written == written_) {
    votes_ += entry.votes;
  } else if (entry.votes > votes_) {
    written_ = entry.written;
    votes_ = entry.votes - votes_;
  } else {
    votes_ -= entry.votes;
  }
}

void VocabularyStream::add(const VocabularyEntry& entry) {
  const std::size_t shared = shared_start(last_, entry.encoded);
  append_varint(data_, shared);
  append_string(data_, entry.encoded.substr(shared));
  append_varint(data_, entry.frequency);
  append_varint(data_, entry.votes);
  append_string(data_, entry.written);
  last_ = entry.encoded;
}

void VocabularyStream::clear() {
  data_.clear();
  last_.clear();
}

bool VocabularyReader::next() {
  if (left_.empty()) return false;
  RecordReader in(left_, stream_name);
  read_word(in, encoded_, shared_);
  frequency_ = in.varint();
  votes_ = in.varint();
  written_ = in.string();
  left_ = in.rest();
  return true;
}

void merge_vocabularies(const std::vector<std::string>& streams,
                        const std::function<void(const VocabularyEntry&)>& visit) {
  std::vector<VocabularyReader> readers(streams.begin(), streams.end());
  const auto comes_later = [&](std::size_t a, std::size_t b) {
    const auto left = readers[a].entry().encoded;
    const auto right = readers[b].entry().encoded;
    return left != right ? left > right : a > b;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(comes_later)> next(
      comes_later);
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (readers[i].next()) next.push(i);
  }
  VocabularyWord word;
  while (!next.empty()) {
    for (bool first = true; !next.empty(); first = false) {
      const std::size_t reader = next.top();
      const VocabularyEntry entry = readers[reader].entry();
      if (!first && entry.encoded != word.entry().encoded) break;
      first ? word.start(entry) : word.add(entry);
      next.pop();
      if (readers[reader].next()) next.push(reader);
    }
    visit(word.entry());
  }
}

std::string vocabulary_key(DictionaryId dictionary) {
  return fmt::format("vocabulary:{:016x}", dictionary);
}

std::string vocabulary_block_key(DictionaryId dictionary, std::uint32_t block) {
  return fmt::format("vocabulary:{:016x}:{:x}", dictionary, block);
}

std::string encode_vocabulary_directory(const std::vector<std::string>& first_words) {
  std::string data;
  std::string_view last;
  for (const std::string& word : first_words) {
    const std::size_t shared = shared_start(last, word);
    append_varint(data, shared);
    append_string(data, std::string_view(word).substr(shared));
    last = word;
  }
  return data;
}

std::vector<std::string> decode_vocabulary_directory(std::string_view data) {
  std::vector<std::string> words;
  RecordReader in(data, directory_name);
  std::size_t shared = 0;
  for (std::string word; in.left() > 0;) {
    read_word(in, word, shared);
    words.push_back(word);
  }
  return words;
}

}  // namespace fahras::schema
