// Indexes contain forms, and store words by root. A change of what a chain makes of any of these
// words must raise the version of the chain, so that older indexes are refused instead of missing
// words.
#include <support/catch.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include <fahras/analyzer.h>

namespace {

struct Expected {
  std::string_view chain;
  unsigned version;
  std::uint64_t forms;
};

constexpr std::array<Expected, 2> expected_chains{
    {{"fahras", 3, 0xeb4dce21d2cb65d7}, {"light10", 3, 0x3770f04fadfbe1b}}};

// Returns the first column of the file, one line for each word.
std::string words_of(const std::string& name) {
  std::ifstream in(std::string(FAHRAS_LEXICON_DATA "/") + name);
  REQUIRE(in);
  std::string words;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') words += line.substr(0, line.find('\t')) + '\n';
  return words;
}

// Returns words with clitics and endings that are in no list, and tokens with digits and other
// letters.
std::string fixed_tokens() {
  std::string text;
  for (const char* const proclitic : {"", "و", "ف", "ب", "ك", "ل", "وال", "بال", "لل", "ول", "س"})
    for (const char* const noun :
         {"زغطبوش", "زيلينسكي", "مهندس", "مدينة", "وزير", "هذا", "التي", "ألمانيا", "1,000", "G20"})
      for (const char* const ending : {"", "ها", "ات", "ين", "ية"})
        text += std::string(proclitic) + noun + ending + '\n';
  for (const char* const token : {"٢٠١٥م",
                                  "1436هـ",
                                  "10:30ص",
                                  "1,000,000",
                                  "١٬٠٠٠٬٠٠٠",
                                  "1,5",
                                  "بـ5",
                                  "كوفيد-19",
                                  "كوفيد19",
                                  "A.B.C",
                                  "café",
                                  "a@b.com",
                                  "https://example.org/ا",
                                  "O'Neill",
                                  "日本語",
                                  "ﷺ",
                                  "ﻻ",
                                  "کتاب",
                                  "یوم",
                                  "Straße"})
    text += std::string(token) + '\n';
  return text;
}

std::uint64_t hash_of_forms(const fahras::Analyzer& chain, const std::string& text) {
  fahras::TokenStream stream;
  chain.analyze(text, stream);
  std::string forms;
  std::string root;
  for (const fahras::Token& token : stream.tokens()) {
    chain.find_root(token.stem, root);
    for (const std::string_view form :
         {token.surface, token.base, token.stem, std::string_view(root)})
      forms.append(form).push_back('\n');
  }
  return XXH3_64bits(forms.data(), forms.size());
}

}  // namespace

TEST_CASE("forms change only together with the version of their chain") {
  const std::string text = words_of("attested.tsv") + words_of("names.txt") + fixed_tokens();
  REQUIRE(std::ranges::count(text, '\n') > 100000);
  for (const Expected& expected : expected_chains) {
    const fahras::Analyzer* const chain = fahras::Analyzer::find(expected.chain);
    REQUIRE(chain != nullptr);
    const std::uint64_t forms = hash_of_forms(*chain, text);
    INFO("The forms of " << expected.chain
                         << " changed: raise its version in chains.cpp, and write "
                         << "that version and the new constant 0x" << std::hex << forms << " here");
    CHECK(forms == expected.forms);
    CHECK(chain->version() == expected.version);
  }
}
