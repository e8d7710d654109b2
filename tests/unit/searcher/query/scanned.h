// Articles as a plain scan reads them, in order to prove that answers are exact and complete.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <query/tree.h>
#include <schema/synonyms.h>

namespace fahras::query {

struct Forms {
  std::string surface, base, stem;
};

struct ScannedPart {
  Field field = Field::text;
  std::string text;
  std::vector<Forms> tokens;
};

// An article or a paragraph as the scan reads it.
struct Scanned {
  std::vector<ScannedPart> parts;
  std::string day;
};

std::vector<Forms> forms(const Analyzer& analyzer, std::string_view text);

using Stems = std::vector<std::string>;

// The synonyms of some words: of a frequent word, and of two words side by side.
class Rules {
 public:
  explicit Rules(const Analyzer& analyzer);

  const schema::Synonyms& synonyms() const { return synonyms_; }
  // Returns all sequences of stems that match a word with this stem.
  std::vector<Stems> ways(const std::string& stem) const;

 private:
  schema::Synonyms synonyms_;
  std::map<std::string, std::vector<Stems>> found_;
};

// Whether one of the ways begins at `at` and ends before `end`.
bool stands(const std::vector<Stems>& ways, const std::vector<Forms>& tokens, std::size_t at,
            std::size_t end);

}  // namespace fahras::query
