#include <schema/synonyms.h>

#include <algorithm>
#include <utility>

#include <fahras/error.h>
#include <fmt/format.h>
#include <schema/text_file.h>

#include "synonym_rules.h"

namespace fahras::schema {
namespace {

// Stems contain no spaces, so a space can separate them.
void add_stem(std::string& key, std::string_view stem) {
  if (!key.empty()) key += ' ';
  key += stem;
}

}  // namespace

void Synonyms::add(std::string_view text, const std::string& name, const Analyzer& analyzer) {
  Synonyms more = *this;
  for (const SynonymRule& rule : parse_synonym_rules(text, name, analyzer)) {
    if (!more.add_rule(rule)) {
      refuse_line(name, rule.line,
                  fmt::format("the rule gives a word more than {} synonyms", max_synonyms));
    }
  }
  *this = std::move(more);
}

bool Synonyms::add_rule(const SynonymRule& rule) {
  ++rules_;
  const std::uint32_t first = entry(rule.sides.front());
  for (const SynonymSide& side : rule.sides) {
    const std::uint32_t one = entry(side);
    if (rule.found.empty()) make_equal(first, one);
    for (const SynonymSide& found : rule.found) add_one_way(one, entry(found));
    if (entries_[one].one_way.size() > max_synonyms) return false;
  }
  return groups_[entries_[first].group].size() <= max_synonyms + 1;
}

std::uint32_t Synonyms::entry(const SynonymSide& side) {
  std::string key;
  for (const SynonymWord& word : side.words) add_stem(key, word.stem);
  const auto next = static_cast<std::uint32_t>(entries_.size());
  const auto [known, is_new] = by_stems_.try_emplace(std::move(key), next);
  if (is_new) {
    entries_.push_back({side, static_cast<std::uint32_t>(groups_.size()), {}});
    groups_.push_back({next});
  }
  return known->second;
}

void Synonyms::make_equal(std::uint32_t one, std::uint32_t other) {
  const std::uint32_t kept = entries_[one].group;
  const std::uint32_t given_up = entries_[other].group;
  if (kept == given_up) return;
  for (const std::uint32_t moved : groups_[given_up]) {
    entries_[moved].group = kept;
    groups_[kept].push_back(moved);
  }
  groups_[given_up].clear();
  std::sort(groups_[kept].begin(), groups_[kept].end());
}

void Synonyms::add_one_way(std::uint32_t one, std::uint32_t other) {
  auto& known = entries_[one].one_way;
  if (one != other && std::find(known.begin(), known.end(), other) == known.end()) {
    known.push_back(other);
  }
}

std::vector<const SynonymSide*> Synonyms::of(std::span<const std::string_view> stems) const {
  std::string key;
  for (const std::string_view stem : stems) add_stem(key, stem);
  const auto known = by_stems_.find(key);
  if (known == by_stems_.end()) return {};
  const Entry& asked = entries_[known->second];
  std::vector<const SynonymSide*> sides;
  for (const std::uint32_t other : groups_[asked.group]) {
    if (other != known->second) sides.push_back(&entries_[other].side);
  }
  for (const std::uint32_t other : asked.one_way) {
    if (entries_[other].group != asked.group) sides.push_back(&entries_[other].side);
  }
  return sides;
}

std::string read_synonym_file(const std::filesystem::path& file) {
  return read_text_file(file, max_synonym_bytes);
}

void add_stored_synonyms(const std::filesystem::path& index, const Generation& generation,
                         const Analyzer& analyzer, Synonyms& synonyms) {
  if (!generation.synonyms) return;
  const std::filesystem::path file = index / generation.synonyms->file.name;
  if (file_checksum(file) != generation.synonyms->file.xxh3) {
    throw Error(ErrorKind::index, file.string(),
                "damaged; build the index again with fahras-index build");
  }
  try {
    synonyms.add(read_synonym_file(file), file.string(), analyzer);
  } catch (const Error& error) {
    // The rules were valid when they were stored, so an error means that the index is damaged.
    throw Error(ErrorKind::index, std::string(error.subject()), std::string(error.message()));
  }
}

}  // namespace fahras::schema
