#include "stem_pairs.h"

#include <char/normalizer.h>
#include <tokenizer/tokenizer.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

#include "corpus.h"

namespace fahras::figures {
namespace {

bool is_seen(const Frequencies& words, const std::u16string& word, std::uint32_t least) {
  const auto found = words.find(word);
  return found != words.end() && found->second >= least;
}

// Returns the pairs (w, prefix + w) of the words w for which `fits` is true.
template <typename Fits>
std::vector<WordPair> pairs_with(const Frequencies& words, std::uint32_t least,
                                 std::u16string_view prefix, Fits fits) {
  std::vector<WordPair> pairs;
  for (const auto& [word, count] : words) {
    const std::u16string longer = std::u16string(prefix).append(word);
    if (count >= least && word.size() >= 2 && fits(word) && is_seen(words, longer, least)) {
      pairs.emplace_back(word, longer);
    }
  }
  return pairs;
}

bool any_word(const std::u16string&) { return true; }

}  // namespace

Frequencies count_words(std::istream& in) {
  Frequencies words;
  lexicon::for_each_article(in, [&](std::string_view text) {
    tokenizer::Tokenizer tokens(text);
    while (tokens.next()) {
      if (tokens.kind() == tokenizer::WordKind::arabic) {
        ++words[std::u16string(tokens.text())];
      }
    }
  });
  return words;
}

std::vector<PairSet> clitic_pairs(const Frequencies& words, std::uint32_t least) {
  std::vector<PairSet> sets;
  const auto add = [&](std::string name, std::u16string_view prefix, auto fits) {
    sets.push_back({std::move(name), pairs_with(words, least, prefix, fits)});
  };
  add("ال + w", u"ال", any_word);
  add("وال + w", u"وال", any_word);
  add("بال + w", u"بال", any_word);
  add("لل + w", u"لل", any_word);
  add("وبال + w", u"وبال", any_word);
  add("ولل + w", u"ولل", any_word);
  add("Xات / الXات", u"ال", [](const std::u16string& word) { return word.ends_with(u"ات"); });
  add("w begins with و, ال + w", u"ال",
      [](const std::u16string& word) { return word.size() >= 4 && word.starts_with(u"و"); });
  add("ب + w, some by chance", u"ب", any_word);
  add("ل + w, some by chance", u"ل", any_word);
  return sets;
}

std::vector<PairSet> listed_pairs(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) {
    throw std::runtime_error(file.string() + ": cannot be read");
  }
  PairSet all{"all", {}};
  std::map<std::string, PairSet> kinds;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (line.empty() || line.front() == '#' || second == std::string::npos) {
      continue;
    }
    const WordPair pair{chars::normalize(line.substr(0, first)).text,
                        chars::normalize(line.substr(first + 1, second - first - 1)).text};
    all.pairs.push_back(pair);
    PairSet& kind = kinds[line.substr(second + 1)];
    kind.name = line.substr(second + 1);
    kind.pairs.push_back(pair);
  }
  std::vector<PairSet> sets{std::move(all)};
  for (auto& [name, set] : kinds) {
    sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace fahras::figures
