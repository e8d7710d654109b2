// The list of words of one piece: its vocabulary (schema/vocabulary.h), which is read block by
// block.
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
  // Returns the user metadata of an articles database under a key; empty if there is none. A call
  // may be a round trip to a server, so a WordList keeps the blocks that it has read, up to a
  // limit.
  using Metadata = std::function<std::string(const std::string& key)>;
  WordList(Metadata metadata, schema::DictionaryId dictionary)
      : metadata_(std::move(metadata)), dictionary_(dictionary) {}

  // Calls visit(entry) for the words from `start` (encoded) on, until visit returns false.
  void for_each_from(std::string_view start,
                     const std::function<bool(const schema::VocabularyEntry&)>& visit) const;
  // Calls found(i, entry) for each words[i] that the list has. `words` are encoded and ascending.
  void look_up(const std::vector<std::string>& words,
               const std::function<void(std::size_t, const schema::VocabularyEntry&)>& found) const;
  // Calls visit(reader) for every word. The reader also has the number of bytes that the word
  // shares with the one before.
  void for_each(const std::function<void(const schema::VocabularyReader&)>& visit) const;

 private:
  const std::vector<std::string>& directory() const;
  // Returns the block that holds `word` if any block does.
  std::uint32_t block_of(std::string_view word) const;
  const std::string& block(std::uint32_t number) const;

  Metadata metadata_;
  schema::DictionaryId dictionary_;
  mutable bool opened_ = false;
  mutable std::vector<std::string> directory_;
  mutable std::unordered_map<std::uint32_t, std::string> blocks_;
};

}  // namespace fahras::suggest
