#include "dictionary_blocks.h"

#include <algorithm>
#include <tuple>

#include <schema/bases.h>
#include <schema/words.h>

namespace fahras::builder {

WordBlocks::WordBlocks(const std::vector<std::string_view>& encoded, const Analyzer& analyzer)
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

std::string WordBlocks::encode(std::uint32_t block) const {
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

std::uint32_t WordBlocks::block_of(std::string_view encoded, const Analyzer& analyzer) {
  const schema::FormsBuffer forms = schema::decode_forms(encoded);
  analyzer.find_root(forms.stem, root_);
  return schema::word_block(root_, count());
}

namespace {

// The bases of words. There are millions, so they are kept in one block of memory.
class Bases {
 public:
  explicit Bases(const std::vector<std::string_view>& encoded) {
    std::vector<std::size_t> ends;
    ends.reserve(encoded.size());
    for (const std::string_view word : encoded) {
      text_ += schema::decode_forms(word).base;
      ends.push_back(text_.size());
    }
    words_.reserve(encoded.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
      const auto number = static_cast<std::uint32_t>(words_.size() + 1);
      words_.emplace_back(std::string_view(text_).substr(begin, end - begin), number);
      begin = end;
    }
    std::sort(words_.begin(), words_.end());
  }

  // Calls visit(base) for each distinct base, in order.
  template <class Visitor>
  void for_each(Visitor visit) const {
    schema::Base base;
    for (auto word = words_.begin(); word != words_.end();) {
      base.text = word->first;
      base.numbers.clear();
      for (; word != words_.end() && word->first == base.text; ++word) {
        base.numbers.push_back(word->second);
      }
      visit(base);
    }
  }

 private:
  std::string text_;
  std::vector<std::pair<std::string_view, std::uint32_t>> words_;  // base and number, in order
};

}  // namespace

std::vector<std::string> base_blocks(const std::vector<std::string_view>& encoded) {
  std::vector<std::string> blocks;
  schema::BaseBlockWriter block;
  Bases(encoded).for_each([&](const schema::Base& base) {
    block.add(base);
    if (block.size() == schema::bases_per_block) blocks.push_back(block.take());
  });
  if (block.size() > 0) blocks.push_back(block.take());
  return blocks;
}

}  // namespace fahras::builder
