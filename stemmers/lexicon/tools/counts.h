// Counts in how many articles of a corpus each word occurs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fahras::lexicon {

class WordCounts {
 public:
  // Adds an article, in which each Arabic word is counted once.
  void add(std::string_view article);

  std::size_t articles() const noexcept { return articles_; }

  // Writes lines of word<TAB>articles, sorted, for words in at least `min_articles` articles. ؤ ئ ء
  // are written as ء.
  void write(std::ostream& out, std::uint32_t min_articles) const;

 private:
  struct Count {
    std::uint32_t articles = 0;
    std::size_t last = 0;  // the article that was counted last, from 1
  };
  std::unordered_map<std::u16string, Count> words_;
  std::u16string word_;
  std::size_t articles_ = 0;
};

}  // namespace fahras::lexicon
