// The dictionary of a build: gives every distinct word a number, in the order in which the workers
// meet them, so that frequent words have small ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <mutex>
#include <string_view>
#include <vector>

#include <base/slots.h>
#include <fahras/analyzer.h>
#include <schema/words.h>
#include <xapian.h>

namespace fahras::builder {

// How many words a dictionary may take of a build's memory: about a quarter of it, and
// schema::most_words at most.
std::uint32_t words_within(std::size_t memory_bytes);

// One for all workers: number() may be called by several threads.
class Dictionary {
 public:
  explicit Dictionary(std::uint32_t most_words = schema::most_words);

  schema::DictionaryId id() const { return id_; }
  // From 1 on; 0 for new words once the dictionary is full.
  std::uint32_t number(const schema::Forms& forms);
  // Adds the dictionary to the database's user metadata. The analyzer is the one that the words
  // come from.
  void write(Xapian::WritableDatabase& out, const Analyzer& analyzer) const;

 private:
  struct Slot {
    std::uint32_t hash_of_word = 0;
    std::uint32_t number = 0;  // 0 when the slot is free

    bool is_free() const { return number == 0; }
    std::size_t hash() const { return hash_of_word; }
  };

  std::uint32_t add(std::string_view encoded);

  schema::DictionaryId id_;
  std::uint32_t most_words_;
  std::mutex mutex_;  // guards what follows
  std::pmr::monotonic_buffer_resource memory_;
  std::vector<std::string_view> words_;  // schema::encode_forms, by number - 1
  base::Slots<Slot> slots_;
};

}  // namespace fahras::builder
