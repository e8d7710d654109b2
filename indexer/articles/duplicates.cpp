#include <articles/duplicates.h>

#include <algorithm>
#include <utility>

#include <xxhash.h>

#include "min_hash.h"

namespace fahras::articles {
namespace {

constexpr std::size_t rows =
    4;  // of a band; articles of which one whole band is equal are compared
constexpr std::size_t bands = MinHash::bins / rows;
constexpr double threshold = 0.8;

// Not of the id alone: an article that is replaced leaves its near-duplicates behind.
std::uint64_t new_group(const std::string& id, const MinHash& hashes) {
  const std::uint64_t hash = XXH3_64bits_withSeed(id.data(), id.size(), hashes.whole());
  return hash == 0 ? 1 : hash;
}

MinHash hashes_of(const schema::Article& article) {
  MinHash hashes;
  for (const schema::Paragraph& paragraph : article.paragraphs) hashes.add(paragraph.text);
  return hashes;
}

// 0 if none of them is a near-duplicate.
std::uint64_t group_among(const std::vector<schema::Article>& articles, const MinHash& hashes) {
  for (const schema::Article& article : articles) {
    const MinHash other = hashes_of(article);
    const bool near = !hashes.is_short() && !other.is_short() &&
                      MinHash::similarity(hashes.signature(), other.signature()) >= threshold;
    if (near || other.whole() == hashes.whole()) return article.duplicate_group;
  }
  return 0;
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

DuplicateFinder::DuplicateFinder(std::size_t memory_bytes, Older older) : older_(std::move(older)) {
  constexpr std::size_t entry_bytes =
      sizeof(Table::Entry) + bands * sizeof(std::uint32_t) + sizeof(Table::Whole);
  constexpr std::size_t fewest = 16;
  constexpr std::size_t most = 0xFFFFFFFE;
  const std::size_t capacity = std::min(std::max(memory_bytes / entry_bytes, fewest), most);
  table_ = std::make_unique<Table>(capacity);
}

DuplicateFinder::~DuplicateFinder() = default;

std::uint64_t DuplicateFinder::group(const schema::Article& article) {
  const MinHash hashes = hashes_of(article);
  if (hashes.is_empty()) return new_group(article.id, hashes);
  Table::Whole& whole = table_->wholes[hashes.whole() % table_->wholes.size()];
  if (whole.group != 0 && whole.hash == hashes.whole()) return whole.group;
  std::uint64_t group = hashes.is_short() ? 0 : table_->find(hashes.signature());
  if (group == 0 && older_) group = group_among(older_(article), hashes);
  if (group == 0) group = new_group(article.id, hashes);
  whole = {hashes.whole(), group};
  if (!hashes.is_short()) table_->insert(hashes.signature(), group);
  return group;
}

}  // namespace fahras::articles
