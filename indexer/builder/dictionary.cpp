#include "dictionary.h"

#include <algorithm>
#include <random>
#include <string>
#include <tuple>

#include <xapian.h>
#include <xxhash.h>

#include "database_flags.h"

namespace fahras::builder {
namespace {

constexpr std::size_t first_slots = 1U << 12U;

schema::DictionaryId random_id() {
  std::random_device device;
  return schema::DictionaryId{device()} << 32U | device();
}

// The words of every block, by their numbers, in the order in which they are stored most briefly.
class Blocks {
 public:
  Blocks(const std::vector<std::string_view>& encoded, const Analyzer& analyzer)
      : encoded_(encoded), first_(schema::word_blocks(encoded.size()) + 1) {
    std::vector<std::uint32_t> blocks;
    blocks.reserve(encoded_.size());
    for (const std::string_view word : encoded_) {
      blocks.push_back(block_of(word, analyzer));
      ++first_[blocks.back() + 1];
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    numbers_.resize(encoded_.size());
    auto next = first_;
    for (std::uint32_t i = 0; i < encoded_.size(); ++i) numbers_[next[blocks[i]]++] = i;
  }

  std::uint32_t count() const { return static_cast<std::uint32_t>(first_.size() - 1); }

  std::string encode(std::uint32_t block) const {
    std::vector<schema::FormsBuffer> forms;
    std::vector<schema::Word> words;
    forms.reserve(first_[block + 1] - first_[block]);
    for (std::uint32_t i = first_[block]; i < first_[block + 1]; ++i) {
      forms.push_back(schema::decode_forms(encoded_[numbers_[i]]));
      words.push_back({numbers_[i] + 1, forms.back().forms()});
    }
    std::sort(words.begin(), words.end(), [](const schema::Word& a, const schema::Word& b) {
      return std::tie(a.forms.stem, a.forms.base, a.number) <
             std::tie(b.forms.stem, b.forms.base, b.number);
    });
    return schema::encode_word_block(words);
  }

 private:
  std::uint32_t block_of(std::string_view encoded, const Analyzer& analyzer) {
    const schema::FormsBuffer forms = schema::decode_forms(encoded);
    analyzer.find_root(forms.stem, root_);
    return schema::word_block(root_, count());
  }

  const std::vector<std::string_view>& encoded_;
  std::vector<std::uint32_t> first_;    // of each block in numbers_, and the end
  std::vector<std::uint32_t> numbers_;  // from 0 on
  std::string root_;
};

}  // namespace

Dictionary::Dictionary(std::uint32_t most_words)
    : id_(random_id()), most_words_(most_words), slots_(first_slots) {}

std::uint32_t Dictionary::number(const schema::Forms& forms) {
  const std::string encoded = schema::encode_forms(forms);
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(encoded.data(), encoded.size()));
  const std::lock_guard lock(mutex_);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].number != 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && words_[slot.number - 1] == encoded) return slot.number;
  }
  if (words_.size() >= most_words_) return 0;
  slots_[at] = {hash, add(encoded)};
  const auto number = slots_[at].number;
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

std::uint32_t Dictionary::add(std::string_view encoded) {
  auto* const copy = static_cast<char*>(memory_.allocate(encoded.size(), 1));
  std::copy(encoded.begin(), encoded.end(), copy);
  words_.emplace_back(copy, encoded.size());
  return static_cast<std::uint32_t>(words_.size());
}

void Dictionary::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].number != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

void Dictionary::write(const std::filesystem::path& database, const Analyzer& analyzer) const {
  Xapian::WritableDatabase out(database.string(), database_flags);
  const Blocks blocks(words_, analyzer);
  const auto words = static_cast<std::uint32_t>(words_.size());
  out.set_metadata(schema::dictionary_key(id_),
                   schema::encode_dictionary_header({words, blocks.count()}));
  for (std::uint32_t block = 0; block < blocks.count(); ++block) {
    out.set_metadata(schema::word_block_key(id_, block), blocks.encode(block));
  }
  out.commit();
}

}  // namespace fahras::builder
