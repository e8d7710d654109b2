// Which words stand in the texts exactly as they are, with these clitics and no others: those that
// may be offered.
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

// For one text that is completed or corrected: it bounds how many articles are read for that. Keeps
// references to its arguments.
class Occurrences {
 public:
  Occurrences(const Analyzer& analyzer, const Vocabulary& vocabulary)
      : analyzer_(analyzer), vocabulary_(vocabulary) {}

  // Whether the title or a paragraph of an article that is not removed holds the word. What cannot
  // be decided by the articles that may still be read counts as absent.
  bool has(std::string_view word);

 private:
  // The word's number in the dictionary of each piece of a segment; 0 where it is not in it.
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
  std::map<schema::DictionaryId, std::uint32_t> word_blocks_;  // of dictionaries that were asked
  std::size_t articles_ = 800;  // that may still be read: whoever types waits
};

}  // namespace fahras::suggest
