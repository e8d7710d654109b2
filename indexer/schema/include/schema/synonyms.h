// Synonyms of the words of a query. Rules are lines of a text that the owner of an index writes, as
// docs/synonyms.md describes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/generation.h>

namespace fahras::schema {

inline constexpr std::size_t max_synonym_bytes = std::size_t{1} << 20;  // of one file
inline constexpr std::size_t max_synonym_words = 4;                     // of one side of a rule
// How many synonyms a side may have by =, and how many by =>.
inline constexpr std::size_t max_synonyms = 32;

struct SynonymWord {
  std::string surface, base, stem;
};

// One side of a rule: one word, or several consecutive ones.
struct SynonymSide {
  std::string text;  // as it is written in the rule
  std::vector<SynonymWord> words;
};

struct SynonymRule;

// The rules of any number of files. Words are equal if their stems are.
class Synonyms {
 public:
  // Adds the rules of `text`. Throws Error(usage) "name:line: why" for the first line that is not a
  // rule, and adds nothing then.
  void add(std::string_view text, const std::string& name, const Analyzer& analyzer);

  // Returns the synonyms of consecutive words with these stems: first those by =, then those by =>,
  // each in the order in which the rules first name them. The pointers are valid until the next
  // add().
  std::vector<const SynonymSide*> of(std::span<const std::string_view> stems) const;
  std::size_t rules() const noexcept { return rules_; }
  bool empty() const noexcept { return rules_ == 0; }

 private:
  struct Entry {
    SynonymSide side;
    std::uint32_t group = 0;             // the group of sides that are equal to it
    std::vector<std::uint32_t> one_way;  // its synonyms by =>
  };
  // False if a side would have too many synonyms; the object is then unusable.
  bool add_rule(const SynonymRule& rule);
  std::uint32_t entry(const SynonymSide& side);
  void make_equal(std::uint32_t one, std::uint32_t other);
  void add_one_way(std::uint32_t one, std::uint32_t other);

  std::vector<Entry> entries_;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::unordered_map<std::string, std::uint32_t> by_stems_;
  std::size_t rules_ = 0;
};

// Returns the content of a file of rules. Throws Error(usage) if it cannot be read or is too large.
std::string read_synonym_file(const std::filesystem::path& file);

// Adds the rules that are stored with an index, if it has any. Throws Error(index) if their file is
// missing or damaged.
void add_stored_synonyms(const std::filesystem::path& index, const Generation& generation,
                         const Analyzer& analyzer, Synonyms& synonyms);

}  // namespace fahras::schema
