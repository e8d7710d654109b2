// Looks up whether a word occurs in the texts exactly as it is written, with these clitics and no
// others. Only such words may be suggested.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// Made for one text that is completed or corrected, because it limits the number of articles that
// are read for that text. Keeps references to its arguments.
class Occurrences {
 public:
  Occurrences(const Analyzer& analyzer, const Vocabulary& vocabulary)
      : analyzer_(analyzer), vocabulary_(vocabulary) {}

  // Whether the title or a paragraph of an article that was not removed contains the word. The
  // answer is false if the limited number of articles that may still be read does not suffice to
  // find it.
  bool has(std::string_view word);

 private:
  // The word's number in the dictionary of each piece of a segment; 0 for a dictionary without the
  // word.
  using Numbers = std::vector<std::uint32_t>;

  bool has(std::size_t segment, const schema::Forms& forms, const std::string& root);
  Numbers numbers_in(const schema::StoredArticles& articles, const schema::Forms& forms,
                     const std::string& root);
  std::uint32_t word_blocks(const schema::StoredArticles& articles,
                            schema::DictionaryId dictionary);
  bool is_read_in(std::size_t segment, const std::string& term, const Numbers& numbers,
                  std::size_t& left);

  const Analyzer& analyzer_;
  const Vocabulary& vocabulary_;
  TokenStream tokens_;
  std::map<schema::DictionaryId, std::uint32_t> word_blocks_;  // of the dictionaries read so far
  std::size_t articles_ = 800;  // how many may still be read, while the user waits
};

}  // namespace fahras::suggest
