#include "dictionary.h"

#include <algorithm>
#include <random>
#include <string>

#include <schema/bases.h>
#include <xxhash.h>

#include "dictionary_blocks.h"

namespace fahras::builder {
namespace {

constexpr std::size_t first_slots = 1U << 12U;

schema::DictionaryId random_id() {
  std::random_device device;
  return schema::DictionaryId{device()} << 32U | device();
}

}  // namespace

std::uint32_t words_within(std::size_t memory_bytes) {
  constexpr std::size_t share = 4;
  constexpr std::size_t bytes_of_word = 60;  // its forms, its place among the words, and its slots
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(schema::max_words, memory_bytes / share / bytes_of_word));
}

Dictionary::Dictionary(std::uint32_t max_words)
    : id_(random_id()), max_words_(max_words), slots_(first_slots) {}

std::uint32_t Dictionary::number(const schema::Forms& forms) {
  const std::string encoded = schema::encode_forms(forms);
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(encoded.data(), encoded.size()));
  const std::lock_guard lock(mutex_);
  Slot& found = slots_.find(hash, [&](const Slot& slot) {
    return slot.hash_of_word == hash && words_[slot.number - 1] == encoded;
  });
  if (!found.is_free()) return found.number;
  if (words_.size() >= max_words_) return 0;
  const std::uint32_t number = add(encoded);
  found = {hash, number};
  slots_.filled();
  return number;
}

std::uint32_t Dictionary::add(std::string_view encoded) {
  auto* const copy = static_cast<char*>(memory_.allocate(encoded.size(), 1));
  std::copy(encoded.begin(), encoded.end(), copy);
  words_.emplace_back(copy, encoded.size());
  return static_cast<std::uint32_t>(words_.size());
}

void Dictionary::write(Xapian::WritableDatabase& out, const Analyzer& analyzer) const {
  const WordBlocks blocks(words_, analyzer);
  const std::vector<std::string> bases = base_blocks(words_);
  const auto words = static_cast<std::uint32_t>(words_.size());
  out.set_metadata(schema::dictionary_key(id_),
                   schema::encode_dictionary_header(
                       {words, blocks.count(), static_cast<std::uint32_t>(bases.size())}));
  for (std::uint32_t block = 0; block < blocks.count(); ++block) {
    out.set_metadata(schema::word_block_key(id_, block), blocks.encode(block));
  }
  for (std::uint32_t block = 0; block < bases.size(); ++block) {
    out.set_metadata(schema::base_block_key(id_, block), bases[block]);
  }
}

}  // namespace fahras::builder
