#include "telling_words.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <ranking/collection.h>
#include <schema/terms.h>

namespace fahras::match {
namespace {

// How many significant terms are used. From 15 to 60, this number had the best or nearly the best
// results in the trial of docs/relevance.md; each term takes time.
constexpr std::size_t most_words = 32;
// A headline says what the article is about, so each of its words counts this many times.
constexpr double title_count = 2;
// How soon repetitions stop counting. It is far greater than for documents that are searched
// (ranking::bm25_k1), because what an article keeps coming back to is its subject.
constexpr double repetition = 10;
// A word that only one article has finds no other article.
constexpr Xapian::doccount fewest_articles = 2;

struct Form {
  query::Word word;
  std::size_t times = 0;
};

// How often the article has a stem, and in which forms.
struct CountedStem {
  double count = 0;
  std::map<std::string, Form, std::less<>> forms;  // by surface
};
using Stems = std::unordered_map<std::string, CountedStem>;

struct WeighedWord {
  TellingWord word;
  double weight = 0;
};

bool may_tell(const Token& token) {
  return token.kind != TokenKind::number && token.kind != TokenKind::address &&
         !is_stop_word(token.surface) && !is_question_word(token.surface);
}

void count(const Token& token, double times, Stems& stems) {
  CountedStem& stem = stems[std::string(token.stem)];
  stem.count += times;
  auto form = stem.forms.find(token.surface);
  if (form == stem.forms.end()) {
    query::Word word{std::string(token.surface), std::string(token.base), std::string(token.stem)};
    form = stem.forms.emplace(token.surface, Form{std::move(word)}).first;
  }
  ++form->second.times;
}

Stems count_stems(const schema::Article& article, const Analyzer& analyzer) {
  TokenStream tokens;
  Stems stems;
  const auto add = [&](std::string_view text, double times) {
    analyzer.analyze(text, tokens);
    for (const Token& token : tokens.tokens()) {
      if (may_tell(token)) count(token, times, stems);
    }
  };
  add(article.title, title_count);
  for (const schema::Paragraph& paragraph : article.paragraphs) add(paragraph.text, 1);
  return stems;
}

const query::Word& usual_form(const CountedStem& stem) {
  const auto usual = std::max_element(
      stem.forms.begin(), stem.forms.end(),
      [](const auto& a, const auto& b) { return a.second.times < b.second.times; });
  return usual->second.word;
}

double emphasis(double count) { return count * (repetition + 1) / (count + repetition); }

bool tells_more(const WeighedWord& a, const WeighedWord& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  return a.word.word.stem < b.word.word.stem;
}

}  // namespace

std::vector<TellingWord> telling_words(const schema::Article& article, const Analyzer& analyzer,
                                       const index::LivingDocuments& articles) {
  std::vector<WeighedWord> weighed;
  for (const auto& [stem, counted] : count_stems(article, analyzer)) {
    const auto frequency = articles.count_with(schema::term(schema::Field::text, stem));
    if (frequency < fewest_articles) continue;
    const double made = emphasis(counted.count);
    weighed.push_back(
        {{usual_form(counted), made}, made * ranking::rarity(articles.count(), frequency)});
  }
  std::sort(weighed.begin(), weighed.end(), tells_more);
  if (weighed.size() > most_words) weighed.resize(most_words);
  std::vector<TellingWord> words;
  words.reserve(weighed.size());
  for (WeighedWord& one : weighed) words.push_back(std::move(one.word));
  return words;
}

}  // namespace fahras::match
