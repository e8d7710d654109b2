#include "vocabulary.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>

#include <fahras/error.h>
#include <schema/read_file.h>
#include <schema/terms.h>
#include <schema/vocabulary.h>
#include <xapian.h>

#include "database_flags.h"

namespace fahras::builder {
namespace {

namespace fs = std::filesystem;

// Longer words are left out, because they are never suggested or completed.
constexpr std::size_t max_word_bytes = 64;
// The number of files that are in memory together while they are merged.
constexpr std::size_t max_files_at_once = 16;

void write(const std::string& data, const fs::path& file) {
  std::ofstream out(file, std::ios::binary);
  out << data;
  if (!out.flush()) {
    throw Error(ErrorKind::internal, file.string(), "cannot be written");
  }
}

std::vector<std::string> take(const fs::path* begin, const fs::path* end) {
  std::vector<std::string> streams;
  for (; begin != end; ++begin) {
    streams.push_back(schema::read_file(*begin));
    fs::remove(*begin);
  }
  return streams;
}

std::vector<fs::path> merge_groups(const std::vector<fs::path>& files) {
  std::vector<fs::path> merged;
  for (std::size_t begin = 0; begin < files.size(); begin += max_files_at_once) {
    const std::size_t end = std::min(begin + max_files_at_once, files.size());
    schema::VocabularyStream stream;
    schema::merge_vocabularies(take(files.data() + begin, files.data() + end),
                               [&](const auto& entry) { stream.add(entry); });
    merged.push_back(files[begin]);
    write(stream.data(), merged.back());
  }
  return merged;
}

class BlockWriter {
 public:
  BlockWriter(schema::DictionaryId dictionary, Xapian::WritableDatabase out)
      : dictionary_(dictionary), out_(std::move(out)) {}

  void add(const schema::VocabularyEntry& entry) {
    if (block_.data().empty()) first_words_.emplace_back(entry.encoded);
    block_.add(entry);
    if (block_.data().size() >= schema::vocabulary_block_bytes) end_block();
  }
  void finish() {
    if (!block_.data().empty()) end_block();
    out_.set_metadata(schema::vocabulary_key(dictionary_),
                      schema::encode_vocabulary_directory(first_words_));
    out_.commit();
  }

 private:
  void end_block() {
    const auto number = static_cast<std::uint32_t>(first_words_.size() - 1);
    out_.set_metadata(schema::vocabulary_block_key(dictionary_, number), block_.data());
    block_.clear();
  }

  schema::DictionaryId dictionary_;
  Xapian::WritableDatabase out_;
  schema::VocabularyStream block_;
  std::vector<std::string> first_words_;
};

}  // namespace

void write_chunk_vocabulary(WordTable& words, const fs::path& file) {
  std::vector<std::pair<std::string, const Word*>> sorted;
  words.for_each([&](const std::string& base, const Word& word) {
    std::string encoded = schema::encode_vocabulary(base);
    if (encoded.size() <= max_word_bytes) sorted.emplace_back(std::move(encoded), &word);
  });
  std::sort(sorted.begin(), sorted.end());
  schema::VocabularyStream stream;
  for (const auto& [encoded, word] : sorted) {
    const bool as_it_is = word->votes == 0 || schema::encode_vocabulary(word->written) == encoded;
    stream.add(
        {encoded, word->frequency, as_it_is ? std::string_view() : word->written, word->votes});
  }
  write(stream.data(), file);
}

void write_vocabulary(std::vector<fs::path> files, schema::DictionaryId dictionary,
                      const fs::path& database) {
  while (files.size() > max_files_at_once) files = merge_groups(files);
  BlockWriter blocks(dictionary, Xapian::WritableDatabase(database.string(), extending_flags));
  schema::merge_vocabularies(take(files.data(), files.data() + files.size()),
                             [&](const auto& entry) { blocks.add(entry); });
  blocks.finish();
}

}  // namespace fahras::builder
