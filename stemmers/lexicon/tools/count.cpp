// fahras-lexicon [MIN_ARTICLES] < CORPUS > attested.tsv counts how many articles contain each word.
#include <charconv>
#include <iostream>
#include <string_view>

#include "corpus.h"
#include "counts.h"

namespace {

constexpr std::uint32_t default_min_articles = 3;

void count(std::uint32_t min_articles) {
  fahras::lexicon::WordCounts counts;
  fahras::lexicon::for_each_article(std::cin, [&](std::string_view text) { counts.add(text); });
  std::cout << "# How many of " << counts.articles()
            << " articles contain each normalised word; words in fewer than " << min_articles
            << " are left out.\n";
  counts.write(std::cout, min_articles);
}

bool read_number(std::string_view text, std::uint32_t& number) {
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  return error == std::errc() && end == last && number > 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::uint32_t min_articles = default_min_articles;
  if (argc > 2 || (argc == 2 && !read_number(argv[1], min_articles))) {
    std::cerr << "usage: fahras-lexicon [MIN_ARTICLES] < CORPUS > attested.tsv\n";
    return 2;
  }
  try {
    count(min_articles);
  } catch (const std::exception& error) {
    std::cerr << "fahras-lexicon: " << error.what() << '\n';
    return 1;
  }
}
