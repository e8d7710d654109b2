#include <articles/duplicates.h>

#include <xxhash.h>

#include "min_hash.h"

namespace fahras::articles {
namespace {

constexpr std::size_t rows =
    4;  // of a band; articles of which one whole band is equal are compared
constexpr std::size_t bands = MinHash::bins / rows;
constexpr double threshold = 0.8;

std::uint64_t hash_id(const std::string& id) {
  const std::uint64_t hash = XXH3_64bits(id.data(), id.size());
  return hash == 0 ? 1 : hash;
}

}  // namespace

// Newer articles take the place of older ones in every part: a ring of signatures, and for each
// band a table from its hash to the last article that had it.
struct DuplicateFinder::Table {
  struct Entry {
    MinHash::Signature signature{};
    std::uint64_t group = 0;
  };
  struct Whole {
    std::uint64_t hash = 0;
    std::uint64_t group = 0;
  };

  explicit Table(std::size_t capacity)
      : entries(capacity), last(bands * capacity), wholes(capacity) {}

  std::size_t slot(std::size_t band, const MinHash::Signature& signature) const {
    const std::uint64_t hash =
        XXH3_64bits_withSeed(signature.data() + band * rows, rows * sizeof(signature[0]), band);
    return band * entries.size() + hash % entries.size();
  }
  std::uint64_t find(const MinHash::Signature& signature) const;
  void insert(const MinHash::Signature& signature, std::uint64_t group);

  std::vector<Entry> entries;
  std::vector<std::uint32_t> last;  // index of an entry, counted from 1; 0: none
  std::vector<Whole> wholes;        // articles by the hash of all their words
  std::size_t next = 0;
};

std::uint64_t DuplicateFinder::Table::find(const MinHash::Signature& signature) const {
  std::uint32_t compared = 0;
  for (std::size_t band = 0; band < bands; ++band) {
    const std::uint32_t index = last[slot(band, signature)];
    if (index == 0 || index == compared) continue;
    compared = index;
    const Entry& entry = entries[index - 1];
    if (MinHash::similarity(entry.signature, signature) >= threshold) return entry.group;
  }
  return 0;
}

void DuplicateFinder::Table::insert(const MinHash::Signature& signature, std::uint64_t group) {
  entries[next] = {signature, group};
  next = (next + 1) % entries.size();
  const auto index = static_cast<std::uint32_t>(next == 0 ? entries.size() : next);
  for (std::size_t band = 0; band < bands; ++band) last[slot(band, signature)] = index;
}

DuplicateFinder::DuplicateFinder(std::size_t memory_bytes) {
  constexpr std::size_t entry_bytes =
      sizeof(Table::Entry) + bands * sizeof(std::uint32_t) + sizeof(Table::Whole);
  constexpr std::size_t fewest = 16;
  constexpr std::size_t most = 0xFFFFFFFE;
  const std::size_t capacity = std::min(std::max(memory_bytes / entry_bytes, fewest), most);
  table_ = std::make_unique<Table>(capacity);
}

DuplicateFinder::~DuplicateFinder() = default;

std::uint64_t DuplicateFinder::group(const schema::Article& article) {
  MinHash hashes;
  for (const schema::Paragraph& paragraph : article.paragraphs) hashes.add(paragraph.text);
  if (hashes.is_empty()) return hash_id(article.id);
  Table::Whole& whole = table_->wholes[hashes.whole() % table_->wholes.size()];
  if (whole.group != 0 && whole.hash == hashes.whole()) return whole.group;
  std::uint64_t group = hashes.is_short() ? 0 : table_->find(hashes.signature());
  if (group == 0) group = hash_id(article.id);
  whole = {hashes.whole(), group};
  if (!hashes.is_short()) table_->insert(hashes.signature(), group);
  return group;
}

}  // namespace fahras::articles
