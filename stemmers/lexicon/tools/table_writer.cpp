#include "table_writer.h"

#include <ostream>
#include <stdexcept>
#include <vector>

#include "tables.h"

namespace fahras::lexicon {
namespace {

constexpr std::size_t line_bytes = 90;

void insert(std::vector<std::uint32_t>& slots, std::string_view key, std::size_t position) {
  const std::uint32_t hash = hash_of(key);
  std::size_t at = first_slot(hash, slots.size());
  while (slots[at] != 0) {
    at = (at + 1) % slots.size();
  }
  slots[at] = tag_of(hash) | static_cast<std::uint32_t>(position + 1);
}

std::string letters_of(std::u16string_view word) {
  WordKey key;
  if (!key.append(word)) {
    throw std::runtime_error("a word that no table can hold");
  }
  return std::string(key.view());
}

void write_pool(std::ostream& out, std::string_view name, std::string_view pool) {
  out << "constexpr char " << name << "_pool[] =\n";
  for (std::size_t at = 0; at < pool.size(); at += line_bytes) {
    out << "  \"" << escaped(pool.substr(at, line_bytes)) << "\"\n";
  }
  out << "  \"\";\n";
}

void write_slots(std::ostream& out, std::string_view name,
                 const std::vector<std::uint32_t>& slots) {
  out << "constexpr std::uint32_t " << name << "_slots[] = {\n";
  for (std::size_t i = 0; i < slots.size(); ++i) {
    out << slots[i] << (i % 16 == 15 ? ",\n" : ",");
  }
  out << "};\n";
}

}  // namespace

std::string key_of(std::u16string_view word) {
  if (word.empty()) {
    throw std::runtime_error("a word without letters");
  }
  return letters_of(word);
}

char digit_of(std::size_t number) {
  return static_cast<char>(key_base + static_cast<char>(number));
}

std::string count_value(std::uint32_t count) {
  count = count < max_count ? count : max_count;
  std::string value;
  for (const unsigned shift : {12U, 6U, 0U}) {
    value += digit_of((count >> shift) & 63U);
  }
  return value;
}

std::string word_value(std::u16string_view word) {
  const std::string letters = letters_of(word);
  return digit_of(letters.size()) + letters;
}

void write_table(std::ostream& out, std::string_view name, const Entries& entries) {
  // At most five eighths of the slots are used.
  std::vector<std::uint32_t> slots(entries.size() * 8 / 5 + 1);
  std::string pool;
  for (const auto& [key, value] : entries) {
    insert(slots, key, pool.size());
    pool += digit_of(key.size());
    pool += key;
    pool += value;
  }
  if (pool.size() >= position_mask) {
    throw std::runtime_error("the table " + std::string(name) + " is too large");
  }
  out << "namespace {\n";
  write_pool(out, name, pool);
  write_slots(out, name, slots);
  out << "}  // namespace\n"
      << "const lexicon::PackedTable " << name << "_table{" << name << "_slots, " << name
      << "_pool};\n\n";
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '\\' || byte == '"' || byte == '?') {  // ? lest it begin a trigraph
      result += '\\';
    }
    result += byte;
  }
  return result;
}

}  // namespace fahras::lexicon
