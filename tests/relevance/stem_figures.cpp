// fahras-stem-figures LEAST [LIST…] < CORPUS: prints, as tables in Markdown, the percentage of word
// pairs that each stemmer maps to one stem. The pairs come from the corpus, with both words seen at
// least LEAST times, and from each list (lines word<TAB>word<TAB>kind).
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <stem/stemmer.h>
#include <unicode/unistr.h>

#include "stem_pairs.h"

namespace fahras::figures {
namespace {

std::u16string stem_of(const stem::Stemmer& stemmer, const std::u16string& word) {
  std::u16string base;
  std::u16string stem;
  stemmer.strip_proclitics(word, base);
  stemmer.strip_endings(base, stem);
  return stem;
}

double percent_joined(const stem::Stemmer& stemmer, const PairSet& set) {
  std::size_t joined = 0;
  for (const auto& [first, second] : set.pairs) {
    joined += stem_of(stemmer, first) == stem_of(stemmer, second) ? 1 : 0;
  }
  return set.pairs.empty()
             ? 0
             : 100.0 * static_cast<double>(joined) / static_cast<double>(set.pairs.size());
}

void print(const std::string& title, const std::vector<PairSet>& sets) {
  std::printf("| %s | pairs | none | snowball | light10 | fahras |\n|---|---|---|---|---|---|\n",
              title.c_str());
  for (const PairSet& set : sets) {
    std::printf("| %s | %zu |", set.name.c_str(), set.pairs.size());
    for (const auto* stemmer :
         {&stem::none(), &stem::snowball(), &stem::light10(), &stem::fahras()}) {
      std::printf(" %.1f |", percent_joined(*stemmer, set));
    }
    std::printf("\n");
  }
  std::printf("\n");
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc() || end != last) {
    throw std::runtime_error("not a number: " + std::string(text));
  }
  return number;
}

void run(std::span<char*> arguments) {
  print("seen both, joined %", clitic_pairs(count_words(std::cin), number_of(arguments[0])));
  for (const std::filesystem::path file : arguments.subspan(1)) {
    print(file.stem().string() + ", joined %", listed_pairs(file));
  }
}

}  // namespace
}  // namespace fahras::figures

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: fahras-stem-figures LEAST [LIST...] < CORPUS\n";
    return 2;
  }
  try {
    fahras::figures::run(std::span(argv + 1, static_cast<std::size_t>(argc - 1)));
  } catch (const std::exception& error) {
    std::cerr << "fahras-stem-figures: " << error.what() << '\n';
    return 1;
  }
}
