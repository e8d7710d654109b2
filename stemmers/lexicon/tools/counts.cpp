#include "counts.h"

#include <unicode/unistr.h>

#include <lexicon/word_key.h>
#include <tokenizer/tokenizer.h>
#include <map>
#include <ostream>

namespace fahras::lexicon {

void WordCounts::add(std::string_view article) {
  ++articles_;
  tokenizer::Tokenizer words(article);
  while (words.next()) {
    if (words.kind() != tokenizer::WordKind::arabic || !WordKey().append(words.text())) {
      continue;
    }
    word_.clear();
    for (const char16_t letter : words.text()) {
      word_ += unify_hamza(letter);
    }
    Count& count = words_[word_];
    if (count.last != articles_) {
      count.last = articles_;
      ++count.articles;
    }
  }
}

void WordCounts::write(std::ostream& out, std::uint32_t min_articles) const {
  std::map<std::u16string_view, std::uint32_t> sorted;
  for (const auto& [word, count] : words_) {
    if (count.articles >= min_articles) {
      sorted.emplace(word, count.articles);
    }
  }
  std::string line;
  for (const auto& [word, articles] : sorted) {
    line.clear();
    icu::UnicodeString(false, word.data(), static_cast<std::int32_t>(word.size()))
        .toUTF8String(line);
    out << line << '\t' << articles << '\n';
  }
}

}  // namespace fahras::lexicon
