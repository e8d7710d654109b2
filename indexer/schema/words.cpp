#include <schema/words.h>

#include <algorithm>

#include <fahras/error.h>
#include <fmt/format.h>
#include <xxhash.h>

#include "forms_codec.h"

namespace fahras::schema {
namespace {

constexpr std::uint8_t header_version = 1;
// A block takes about half a kilobyte, which is one item of Xapian's table.
constexpr std::size_t words_per_block = 64;

}  // namespace

std::string encode_dictionary_header(const DictionaryHeader& header) {
  RecordWriter out;
  out.byte(header_version);
  out.varint(header.words);
  out.varint(header.blocks);
  out.varint(header.base_blocks);
  return out.take();
}

DictionaryHeader decode_dictionary_header(std::string_view data) {
  RecordReader in(data, "dictionary");
  if (in.byte() != header_version) in.fail("its version is unknown");
  DictionaryHeader header;
  header.words = in.small_varint();
  header.blocks = in.small_varint();
  header.base_blocks = in.small_varint();
  if (header.blocks == 0) in.fail("it has no block");
  if (in.left() != 0) in.fail("bytes follow its end");
  return header;
}

std::string dictionary_key(DictionaryId dictionary) {
  return fmt::format("words:{:016x}", dictionary);
}

std::string word_block_key(DictionaryId dictionary, std::uint32_t block) {
  return fmt::format("{}:{:x}", dictionary_key(dictionary), block);
}

std::uint32_t word_block(std::string_view root, std::uint32_t blocks) {
  return static_cast<std::uint32_t>(XXH3_64bits(root.data(), root.size()) % blocks);
}

std::uint32_t word_blocks(std::size_t words) {
  return static_cast<std::uint32_t>(std::max<std::size_t>(1, words / words_per_block));
}

std::string encode_word_block(const std::vector<Word>& words) {
  RecordWriter out;
  std::string_view previous_stem;
  for (const Word& word : words) {
    out.varint(word.number);
    write_forms(out, word.forms, previous_stem);
    previous_stem = word.forms.stem;
  }
  return out.take();
}

bool WordBlockReader::next() {
  if (left_.empty()) return false;
  RecordReader in(left_, "dictionary");
  number_ = in.small_varint();
  read_forms(in, forms_);
  left_ = in.rest();
  return true;
}

std::string encode_forms(const Forms& forms) {
  RecordWriter out;
  write_forms(out, forms, {});
  return out.take();
}

FormsBuffer decode_forms(std::string_view encoded) {
  RecordReader in(encoded, "word");
  FormsBuffer forms;
  read_forms(in, forms);
  if (in.left() != 0) in.fail("bytes follow its end");
  return forms;
}

}  // namespace fahras::schema
