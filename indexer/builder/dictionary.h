// The dictionary of a piece. It gives every distinct word a number, in the order in which the
// workers find the words, so that frequent words tend to have small numbers.
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

// Returns the number of words of a dictionary that takes about a quarter of `memory_bytes`, at most
// schema::max_words.
std::uint32_t words_within(std::size_t memory_bytes);

// All workers share one: number() may be called by several threads at once.
class Dictionary {
 public:
  explicit Dictionary(std::uint32_t max_words = schema::max_words);

  schema::DictionaryId id() const { return id_; }
  // Returns the number of a word, from 1; a new word is added first. Returns 0 for a new word if
  // the dictionary is full.
  std::uint32_t number(const schema::Forms& forms);
  // Writes the dictionary to the user metadata of `out`. `analyzer` is the one that the words come
  // from.
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
  std::uint32_t max_words_;
  std::mutex mutex_;  // guards what follows
  std::pmr::monotonic_buffer_resource memory_;
  std::vector<std::string_view> words_;  // schema::encode_forms, by number - 1
  base::Slots<Slot> slots_;
};

}  // namespace fahras::builder
