// The vocabulary of one build, read block by block.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <schema/vocabulary.h>

namespace fahras::suggest {

class WordList {
 public:
  // Gives the user metadata of an articles database under a key; empty if there is none. Each call
  // may be a round trip to a server, so blocks are kept for a while.
  using Metadata = std::function<std::string(const std::string& key)>;
  WordList(Metadata metadata, schema::DictionaryId dictionary)
      : metadata_(std::move(metadata)), dictionary_(dictionary) {}

  // Calls visit(entry) for the words from `start` (encoded) on, until it returns false.
  void for_each_from(std::string_view start,
                     const std::function<bool(const schema::VocabularyEntry&)>& visit) const;
  // Calls found(i, entry) for each of `words`, encoded and ascending, that the list has.
  void look_up(const std::vector<std::string>& words,
               const std::function<void(std::size_t, const schema::VocabularyEntry&)>& found) const;
  // Calls visit(reader) for every word: readers tell what it shares with the one before.
  void for_each(const std::function<void(const schema::VocabularyReader&)>& visit) const;

 private:
  const std::vector<std::string>& directory() const;
  // The block that holds `word` if one does.
  std::uint32_t block_of(std::string_view word) const;
  const std::string& block(std::uint32_t number) const;

  Metadata metadata_;
  schema::DictionaryId dictionary_;
  mutable bool opened_ = false;
  mutable std::vector<std::string> directory_;
  mutable std::unordered_map<std::uint32_t, std::string> blocks_;
};

}  // namespace fahras::suggest
