#include <articles/duplicates.h>

#include <algorithm>
#include <utility>

#include <schema/values.h>
#include <xxhash.h>

#include "min_hash.h"

namespace fahras::articles {
namespace {

constexpr std::size_t rows = 4;  // bins of a band; articles that share a band are compared
constexpr std::size_t bands = MinHash::bins / rows;
constexpr double threshold = 0.8;

// The group depends on the words as well, because an article whose text is replaced must leave the
// group of its near-duplicates.
std::uint64_t new_group(const std::string& id, std::uint64_t whole) {
  const std::uint64_t hash = XXH3_64bits_withSeed(id.data(), id.size(), whole);
  return hash == 0 ? 1 : hash;
}

}  // namespace

// The properties of an article that are compared with those of another.
struct DuplicateFinder::Traits {
  std::uint64_t title = 0;
  MinHash words;

  // A hash of the title's key and of all words in order.
  std::uint64_t whole() const { return XXH3_64bits_withSeed(&title, sizeof title, words.whole()); }
  bool is_near(const Traits& other) const {
    if (title != other.title) return false;
    if (words.whole() == other.words.whole()) return true;
    return !words.is_short() && !other.words.is_short() &&
           MinHash::similarity(words.signature(), other.words.signature()) >= threshold;
  }
};

// The articles seen so far: a ring of signatures, and for each band a table from the hash of the
// band and the title to the last article that had both. Newer articles overwrite older ones in all
// parts.
struct DuplicateFinder::Table {
  struct Entry {
    MinHash::Signature signature{};
    std::uint64_t title = 0;
    std::uint64_t group = 0;
  };
  struct Whole {
    std::uint64_t hash = 0;
    std::uint64_t group = 0;
  };

  explicit Table(std::size_t capacity)
      : entries(capacity), last(bands * capacity), wholes(capacity) {}

  std::size_t slot(std::size_t band, std::uint64_t title,
                   const MinHash::Signature& signature) const {
    const std::uint64_t hash = XXH3_64bits_withSeed(signature.data() + band * rows,
                                                    rows * sizeof(signature[0]), title + band);
    return band * entries.size() + hash % entries.size();
  }
  std::uint64_t find(std::uint64_t title, const MinHash::Signature& signature) const;
  void insert(const Entry& entry);

  std::vector<Entry> entries;
  std::vector<std::uint32_t> last;  // index of an entry, counted from 1; 0: none
  std::vector<Whole> wholes;        // groups of articles by Traits::whole()
  std::size_t next = 0;
};

std::uint64_t DuplicateFinder::Table::find(std::uint64_t title,
                                           const MinHash::Signature& signature) const {
  std::uint32_t compared = 0;
  for (std::size_t band = 0; band < bands; ++band) {
    const std::uint32_t index = last[slot(band, title, signature)];
    if (index == 0 || index == compared) continue;
    compared = index;
    const Entry& entry = entries[index - 1];
    if (entry.title != title) continue;
    if (MinHash::similarity(entry.signature, signature) >= threshold) return entry.group;
  }
  return 0;
}

void DuplicateFinder::Table::insert(const Entry& entry) {
  entries[next] = entry;
  next = (next + 1) % entries.size();
  const auto index = static_cast<std::uint32_t>(next == 0 ? entries.size() : next);
  for (std::size_t band = 0; band < bands; ++band) {
    last[slot(band, entry.title, entry.signature)] = index;
  }
}

DuplicateFinder::DuplicateFinder(const Analyzer& analyzer, std::size_t memory_bytes, Older older)
    : analyzer_(analyzer), memory_bytes_(memory_bytes), older_(std::move(older)) {}

DuplicateFinder::~DuplicateFinder() = default;

DuplicateFinder::Table& DuplicateFinder::table() {
  constexpr std::size_t entry_bytes =
      sizeof(Table::Entry) + bands * sizeof(std::uint32_t) + sizeof(Table::Whole);
  constexpr std::size_t min_entries = 16;
  constexpr std::size_t max_entries = 0xFFFFFFFE;
  if (!table_) {
    const std::size_t entries = std::clamp(memory_bytes_ / entry_bytes, min_entries, max_entries);
    table_ = std::make_unique<Table>(entries);
  }
  return *table_;
}

DuplicateFinder::Traits DuplicateFinder::traits_of(const schema::Article& article) {
  Traits traits{schema::title_key(article.title, analyzer_, tokens_), {}};
  for (const schema::Paragraph& paragraph : article.paragraphs) traits.words.add(paragraph.text);
  return traits;
}

// Returns the group of the first older article that is a near-duplicate; 0 if there is none.
std::uint64_t DuplicateFinder::group_of_older(const schema::Article& article,
                                              const Traits& traits) {
  if (!older_) return 0;
  for (const schema::Article& other : older_(article)) {
    if (traits.is_near(traits_of(other))) return other.duplicate_group;
  }
  return 0;
}

std::uint64_t DuplicateFinder::group(const schema::Article& article) {
  const Traits traits = traits_of(article);
  const MinHash& words = traits.words;
  const std::uint64_t hash = traits.whole();
  if (words.is_empty()) return new_group(article.id, hash);
  Table& table = this->table();
  Table::Whole& whole = table.wholes[hash % table.wholes.size()];
  if (whole.group != 0 && whole.hash == hash) return whole.group;
  std::uint64_t group = words.is_short() ? 0 : table.find(traits.title, words.signature());
  if (group == 0) group = group_of_older(article, traits);
  if (group == 0) group = new_group(article.id, hash);
  whole = {hash, group};
  if (!words.is_short()) table.insert({words.signature(), traits.title, group});
  return group;
}

}  // namespace fahras::articles
