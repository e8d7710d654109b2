// Counts the words of a corpus.
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
  // Counts each Arabic word of the article once.
  void add(std::string_view article);

  std::size_t articles() const noexcept { return articles_; }

  // word<TAB>articles, sorted, words of at least `least` articles; ؤ ئ ء written as ء.
  void write(std::ostream& out, std::uint32_t least) const;

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
