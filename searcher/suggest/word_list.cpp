#include <suggest/word_list.h>

#include <algorithm>

namespace fahras::suggest {
namespace {

// The number of blocks that are kept. They take 512 KB.
constexpr std::size_t max_blocks = 128;

}  // namespace

const std::vector<std::string>& WordList::directory() const {
  if (!opened_) {
    directory_ =
        schema::decode_vocabulary_directory(metadata_(schema::vocabulary_key(dictionary_)));
    opened_ = true;
  }
  return directory_;
}

std::uint32_t WordList::block_of(std::string_view word) const {
  const auto& first_words = directory();
  const auto after = std::upper_bound(first_words.begin(), first_words.end(), word);
  return after == first_words.begin() ? 0
                                      : static_cast<std::uint32_t>(after - first_words.begin() - 1);
}

const std::string& WordList::block(std::uint32_t number) const {
  const auto known = blocks_.find(number);
  if (known != blocks_.end()) return known->second;
  if (blocks_.size() >= max_blocks) blocks_.clear();
  return blocks_.emplace(number, metadata_(schema::vocabulary_block_key(dictionary_, number)))
      .first->second;
}

void WordList::for_each_from(
    std::string_view start,
    const std::function<bool(const schema::VocabularyEntry&)>& visit) const {
  for (std::uint32_t number = block_of(start); number < directory().size(); ++number) {
    for (schema::VocabularyReader reader(block(number)); reader.next();) {
      if (reader.entry().encoded >= start && !visit(reader.entry())) return;
    }
  }
}

void WordList::look_up(
    const std::vector<std::string>& words,
    const std::function<void(std::size_t, const schema::VocabularyEntry&)>& found) const {
  const auto& first_words = directory();
  if (first_words.empty()) return;
  for (std::size_t i = 0; i < words.size();) {
    const std::uint32_t number = block_of(words[i]);
    const bool is_last = number + 1 == first_words.size();
    schema::VocabularyReader reader(block(number));
    bool more = reader.next();
    for (; i < words.size() && (is_last || words[i] < first_words[number + 1]); ++i) {
      while (more && reader.entry().encoded < words[i]) more = reader.next();
      if (more && reader.entry().encoded == words[i]) found(i, reader.entry());
    }
  }
}

void WordList::for_each(const std::function<void(const schema::VocabularyReader&)>& visit) const {
  const auto count = static_cast<std::uint32_t>(directory().size());
  for (std::uint32_t number = 0; number < count; ++number) {
    for (schema::VocabularyReader reader(block(number)); reader.next();) visit(reader);
  }
}

}  // namespace fahras::suggest
