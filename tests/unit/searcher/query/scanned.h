// Articles as a plain scan sees them, for the proof that answers are exact and complete.
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

// An article or a paragraph, as the brute force sees it.
struct Scanned {
  std::vector<ScannedPart> parts;
  std::string day;
};

std::vector<Forms> forms(const Analyzer& analyzer, std::string_view text);

using Stems = std::vector<std::string>;

// What some words also stand for: a frequent word, and two side by side.
class Rules {
 public:
  explicit Rules(const Analyzer& analyzer);

  const schema::Synonyms& synonyms() const { return synonyms_; }
  // All that a word with this stem matches.
  std::vector<Stems> ways(const std::string& stem) const;

 private:
  schema::Synonyms synonyms_;
  std::map<std::string, std::vector<Stems>> found_;
};

// Whether one of the ways stands at `at`, and ends before `end`.
bool stands(const std::vector<Stems>& ways, const std::vector<Forms>& tokens, std::size_t at,
            std::size_t end);

}  // namespace fahras::query
