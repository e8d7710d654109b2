// The words of the vocabulary that a typist may have meant by a word that no text has.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

struct Slip {
  std::string base;             // the word that was meant
  unsigned cost = 0;            // in quarters of a letter: 4 for a whole one
  std::uint64_t frequency = 0;  // occurrences in the articles
};

// For one search, which may ask for the same word several times. Keeps references to its arguments.
class Slips {
 public:
  Slips(const Analyzer& analyzer, const Vocabulary& vocabulary)
      : analyzer_(analyzer), vocabulary_(vocabulary) {}

  // Returns the bases that are at most a letter away from `base`: a few look-ups in the vocabulary.
  const std::vector<Slip>& near(const std::string& base);
  // Returns some of the most frequent bases that are one or two letters away. It reads the whole
  // vocabulary.
  const std::vector<Slip>& far(const std::string& base);

  const Analyzer& analyzer() const { return analyzer_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  // Stop words and words that only removed articles have are left out.
  bool may_be_meant(const std::string& base) const;

  const Analyzer& analyzer_;
  const Vocabulary& vocabulary_;
  std::map<std::string, std::vector<Slip>> near_, far_;
};

}  // namespace fahras::suggest
