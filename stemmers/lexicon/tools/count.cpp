// fahras-lexicon [LEAST] < CORPUS > attested.tsv: counts in how many articles each word stands.
#include <charconv>
#include <iostream>
#include <string_view>

#include "corpus.h"
#include "counts.h"

namespace {

constexpr std::uint32_t default_least = 3;

void count(std::uint32_t least) {
  fahras::lexicon::WordCounts counts;
  fahras::lexicon::for_each_article(std::cin, [&](std::string_view text) { counts.add(text); });
  std::cout << "# In how many of " << counts.articles()
            << " articles each normalised word stands; words of fewer than " << least
            << " are left out.\n";
  counts.write(std::cout, least);
}

bool read_number(std::string_view text, std::uint32_t& number) {
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  return error == std::errc() && end == last && number > 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::uint32_t least = default_least;
  if (argc > 2 || (argc == 2 && !read_number(argv[1], least))) {
    std::cerr << "usage: fahras-lexicon [LEAST] < CORPUS > attested.tsv\n";
    return 2;
  }
  try {
    count(least);
  } catch (const std::exception& error) {
    std::cerr << "fahras-lexicon: " << error.what() << '\n';
    return 1;
  }
}
