// Which words occur together with the words before the one that is being typed.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <fahras/analyzer.h>
#include <suggest/vocabulary.h>

namespace fahras::suggest {

// Made for one text. Keeps a reference to the vocabulary. Articles that were removed count too.
class Company {
 public:
  // Finds the articles that have the last words of `before`, or the last word if no article has all
  // of them. Stop words do not count.
  Company(std::span<const Token> before, const Vocabulary& vocabulary);

  // Whether there is such an article.
  bool is_known() const { return count_ > 0; }
  // Returns how typical a stem is of these articles: the number of those that have it, times their
  // share among all that have it. 0 if none has it. It reads a limited number of articles.
  double typical(std::string_view stem) const;

 private:
  using Articles = std::vector<bool>;  // by number in Vocabulary::articles()

  void keep(const Articles& articles);

  const Vocabulary& vocabulary_;
  Articles articles_;
  std::size_t count_ = 0;
};

}  // namespace fahras::suggest
